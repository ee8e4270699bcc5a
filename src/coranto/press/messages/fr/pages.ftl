## Corrections

corrections-title = Rectificatifs
corrections-text = Quand une source modifie ou retire un article, toutes les langues de ce site suivent. Rien, sauf l’orthographe, n’est remplacé en silence : les phrases modifiées figurent ci-dessous, telles que la source les a écrites.
corrections-empty = Aucune source n’a encore modifié ni retiré d’article.
corrections-changed = Modifié par la source
corrections-corrected = Corrigé par la source
corrections-retitled = Titre changé par la source
corrections-withdrawn = Retiré par la source
corrections-removed = Retiré par ce site
corrections-rechecked = Vérifiée de nouveau
rechecked-withheld = { $time }. Les vérifications ont été améliorées et cette traduction ne les passe plus : elle est retenue.
rechecked-released = { $time }. Les vérifications ont été améliorées et cette traduction les passe désormais : elle est affichée.
rechecked-marks = { $time }. Les vérifications ont été améliorées et cette traduction a été vérifiée de nouveau : { $count ->
    [one] une phrase est désormais affichée autrement.
   *[other] { $count } phrases sont désormais affichées autrement.
}
corrections-story = L’article { in-language }

## Held back

held-title = Traductions retenues
held-text = Ces articles ont été traduits, mais les vérifications ont trouvé la traduction fautive ou n’ont pas pu l’admettre. Le titre est celui de l’éditeur ; aucune phrase de la traduction rejetée n’est affichée.
held-empty = Rien n’est retenu en ce moment.

## Sources

sources-title = Sources
sources-text = Les éditeurs lus ici, et ce qui peut être affiché de leur texte. Les droits de chaque article restent à son éditeur.
sources-empty = Aucune source n’est encore lue.
sources-source = Source
sources-language = Langue
sources-rights = Ce qui peut être affiché
sources-rights-full = Le texte intégral
sources-rights-excerpt = Titre, premières phrases et lien
sources-rights-headline = Titre et lien
sources-rights-none = Rien
sources-language-unknown = Non déclarée

## How translation works

how-title = Comment on traduit ici
how-lede = De la source à cette page, personne ne touche à un article. C’est pourquoi chaque page dit ce qui lui est arrivé et garde l’original à portée de main.
how-steps-title = Le chemin d’un article
how-step-read = Une source publie un article dans son fil. La page est lue une fois, dans les limites de ses règles pour robots, puis seulement pour voir si elle a changé.
how-step-translate = Le texte est découpé en phrases, qu’un moteur traduit une à une. Quand il n’y a pas de moteur direct, le chemin passe par une troisième langue ; la fiche de chaque page nomme le moteur et l’itinéraire.
how-step-check = Chaque phrase de la traduction est comparée à l’original selon des règles fixes.
how-step-print = Ce qui passe est imprimé. Une phrase douteuse est soulignée, et le doute est expliqué dessous en toutes lettres. Une phrase qui échoue reste dans sa langue d’origine. Si le titre ou trop de phrases échouent, l’article est retenu.
how-step-follow = Quand la source corrige un article, toutes les langues sont corrigées aussi, avec une note. Quand elle le retire, un avis sans le texte prend sa place.
how-checks-title = Ce que regardent les vérifications
how-check-numbers = Nombres : chaque nombre de l’original doit se trouver dans la traduction, avec sa valeur, et aucun autre.
how-check-language = Langue : la traduction doit être dans la langue annoncée.
how-check-calendar = Dates : aucun mois, aucun jour de la semaine ne doit être devenu un autre.
how-check-currency = Monnaies : des euros doivent rester des euros.
how-check-units = Unités : dix kilomètres ne doivent pas être devenus dix milles, ni trois ans trois mois.
how-check-quotes = Citations : ce que l’original met entre guillemets doit l’être aussi dans la traduction, ni plus ni moins.
how-check-markup = Liens et mises en relief : chaque lien, chaque adresse, chaque mise en relief doit arriver intact.
how-check-places = Pays : une nouvelle sur un pays ne doit pas être devenue une nouvelle sur un autre.
how-check-names = Noms : personne et aucun lieu ne doit avoir été pris pour un autre.
how-check-consistency = Noms dans l’article : celui que nomment les autres phrases ne doit être un autre dans aucune d’elles.
how-check-negation = Négations : aucun « ne pas » ne doit se perdre ni s’ajouter. Là où la langue ne permet pas de le dire à coup sûr, il n’y a qu’une remarque.
how-check-completeness = Intégralité : rien de l’original ne doit manquer ni être ajouté, et c’est bien cet original qui doit être traduit.
how-check-signals = Moteur : on écoute le moteur qui s’est interrompu ou qui doute de sa propre traduction.
how-check-untranslated = Tout est traduit : les mots ne doivent pas avoir été simplement recopiés.
how-check-repetition = Répétition : une traduction ne doit pas répéter en boucle ce que l’original dit une fois.
how-check-terminology = Termes : un terme que la rédaction a fixé doit être rendu comme elle le veut.
how-check-empty = Rien d’omis : chaque phrase doit avoir sa traduction.
how-tiers-title = Ce que valent les moteurs
how-tiers = Entre langues très proches, les moteurs employés ici donnent un texte qui se lit bien. Entre d’autres, une page peut être signalée comme traduction approximative ou comme aperçu : seuls le titre et les premières phrases sont alors affichés.
how-limits-title = Ce que les vérifications ne voient pas
how-limits = Les vérifications trouvent ce qui manque, ce qui s’ajoute et ce qui change de valeur. Elles ne jugent ni le style, ni l’ironie, ni le choix d’un mot. Une traduction qui passe peut être fausse : avant de vous fier à une phrase, lisez l’original.
how-rights-title = Droits
how-rights = Les mots appartiennent aux éditeurs. Ce qui en est affiché dépend de ce que chacun autorise ; la page des sources le dit pour chacun.
how-index-note = Il est demandé aux moteurs de recherche de ne pas répertorier les traductions automatiques.
