## Whose words these are

by-author = Écrit par { $author } pour { $source }
by-source = Publié par { $source }
time-published = Publié le { $time }
time-updated = Mis à jour le { $time }
ai-letters = IA
label-publish = Traduit { from-language } par machine et vérifié par machine ; personne n’a relu ce texte.
label-rough = Traduction automatique approximative { from-language } : attendez-vous à des phrases maladroites, parfois fausses. Vérifiée par machine ; personne n’a relu ce texte.
label-gist = Aperçu tiré par machine { from-language } : il montre de quoi parle l’article, mais ses mots ne sont pas fiables. Personne n’a relu ce texte.
label-original = Tel que publié par { $source }. Rien n’a été traduit sur cette page.
label-flagged = { $count ->
    [one] Une phrase est signalée parce qu’une vérification a soulevé un doute.
   *[other] { $count } phrases sont signalées parce qu’une vérification a soulevé un doute.
}
label-kept = { $count ->
    [one] Une phrase reste { in-language } parce que sa traduction a échoué à une vérification.
   *[other] { $count } phrases restent { in-language } parce que leur traduction a échoué à une vérification.
}
how-link = Comment ce texte a été traduit
original-link = Lire l’original
translator = { $site } (traduction automatique, sans relecture humaine)
backstory = Traduit { from-language } par { $engine } et vérifié par machine, sans relecture humaine.

## Reading

mode-legend = Mode de lecture
mode-translation = Traduction
mode-both = Côte à côte
mode-original = Original
column-target = { $language }, traduction automatique
column-source = { $language }, tel que publié
flag-title = Phrase à vérifier.
kept-title = Affichée { in-language }, telle que publiée.
kept-reason = La traduction n’a pas passé les vérifications.
kept-empty = Cette phrase n’a pas de traduction.
note-excerpt = Seul un extrait est affiché ici. { $why } Lisez la suite { in-language } chez { $source }.
note-headline = Seul le titre est affiché ici. { $why } Lisez l’article { in-language } chez { $source }.
note-gist = Seuls le titre et les premières phrases sont affichés, car cette traduction ne vaut pas davantage. Lisez l’article entier { in-language } chez { $source }.
note-beginning = Seul le début est affiché ici. Lisez l’article entier { in-language } chez { $source }.
changed-title = La source a modifié cet article
changed-text = { $time }. { $source } a modifié son texte ; cette page a suivi.
corrected-title = La source a corrigé cet article
corrected-text = { $time }. { $source } a corrigé son texte ; cette page a suivi.
retitled-title = La source a changé le titre
retitled-text = { $time }. { $source } a changé le titre de cet article ; cette page a suivi.
changed-words = { $source } écrit :
changed-more = { $count ->
    [one] Une autre phrase a changé.
   *[other] { $count } autres phrases ont changé.
}

## The translation slip

slip-title = Fiche de traduction
slip-original = Tel que publié
slip-source = Source
slip-seen = Repéré
slip-translated = Traduit
slip-printed = Imprimé
slip-engine = Moteur
slip-route = Itinéraire
slip-rights = Droits
slip-checks = Vérifications
links-title = Liens de l’original
slip-count = { $ok } sur { $all }
slip-unchecked = pas vérifié pour ces langues
rights-full = Texte intégral
rights-excerpt = Extrait
rights-headline = Titre
rights-none = Aucun
check-numbers = Nombres
check-language = Bonne langue
check-calendar = Dates
check-currency = Monnaies
check-units = Unités
check-quotes = Citations
check-markup = Liens et mises en relief
check-places = Pays
check-names = Noms
check-consistency = Noms dans l’article
check-negation = Négations
check-completeness = Intégralité
check-signals = Moteur
check-untranslated = Tout est traduit
check-repetition = Rien de répété
check-terminology = Termes de la maison
check-empty = Rien d’omis
check-other = { $check }
read-button = Lire { in-language } chez { $source }

## Withheld, withdrawn, barred

withheld-title = Cette traduction est retenue
withheld-text = { $source } a publié cet article { in-language }. Sa traduction n’est pas affichée ici, car une traduction fausse serait pire que rien.
withheld-short = Retenue :
tombstone-title = Retiré
tombstone-text = Un article de { $source } se trouvait ici. Il a été retiré le { $time }.
removed-title = Retiré par ce site
removed-text = Un article de { $source } se trouvait ici jusqu’au { $time }.
barred-title = Non affiché
barred-text = { $source } n’autorise pas l’affichage de ses articles ici.
source-link = Aller chez { $source }
