## On every page. A plain space before ; ? ! : is made a no-break one when the file is read.

site-tagline = Des nouvelles d’ailleurs, dans votre langue. Traduites par machine, sources toujours indiquées.
skip-link = Aller aux nouvelles
nav-language = Langue
nav-sections = Rubriques
section-front = À la une
section-sources = Sources
section-corrections = Rectificatifs
section-withheld = Retenues
section-how = Notre façon de traduire
footer-feed = Fil Atom
footer-rights = { $site } ne republie que ce que ses sources autorisent. Les droits restent aux éditeurs nommés sur chaque article. Une traduction automatique peut contenir des erreurs ; l’original fait foi.

## Languages, as they stand in a sentence: the article is elided before a vowel or mute h

from-language = { $code ->
    [af] de l’{ $language }
    [ar] de l’{ $language }
    [az] de l’{ $language }
    [de] de l’{ $language }
    [en] de l’{ $language }
    [eo] de l’{ $language }
    [es] de l’{ $language }
    [et] de l’{ $language }
    [ga] de l’{ $language }
    [he] de l’{ $language }
    [hy] de l’{ $language }
    [id] de l’{ $language }
    [is] de l’{ $language }
    [it] de l’{ $language }
    [oc] de l’{ $language }
    [sq] de l’{ $language }
    [uk] de l’{ $language }
    [ur] de l’{ $language }
   *[other] du { $language }
}
in-language = en { $language }

## Front page

front-description = Des nouvelles d’ailleurs, traduites et vérifiées par machine, l’original toujours à portée de clic.
front-lead = À la une
front-news = Autres nouvelles
front-latest = Dernières nouvelles
front-older = Plus tôt
front-held = Retenue
front-gist = Aperçu
front-rough = Approximative
front-empty-title = Rien d’imprimé pour l’instant
front-empty-text = Les premiers articles paraîtront ici dès qu’une source aura publié quelque chose et que le texte aura été lu, traduit et vérifié. Cela prend quelques minutes ; personne n’a rien à faire.
front-empty-sources = Voir quelles sources sont lues
tally-title = Depuis minuit
tally-published = Traductions publiées
tally-withheld = Retenues par les vérifications
tally-corrected = Corrigées après un changement de la source
tally-withdrawn = Retirées avec la source
tally-link = Voir ce qui a été retenu, et pourquoi

## Page not found

missing-title = Cette page n’existe pas
missing-text = L’adresse est peut-être mal écrite, ou la page n’a jamais été ici. Quand une source retire un article, un avis reste à son adresse.
missing-link = Aller à la une
