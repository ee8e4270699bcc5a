## On every page

site-tagline = Novas doutros lugares, na túa lingua. Traducidas por máquina, sempre coa fonte á vista.
skip-link = Ir ás novas
nav-language = Lingua
nav-sections = Seccións
section-front = Portada
section-sources = Fontes
section-corrections = Correccións
section-withheld = Retidas
section-how = Como se traduce
footer-feed = Canle Atom
footer-rights = { $site } só reproduce o que as súas fontes permiten. Os dereitos seguen sendo dos editores que figuran en cada nova. Unha tradución automática pode conter erros; prevalece o orixinal.

## Languages, as they stand in a sentence

from-language = do { $language }
in-language = en { $language }

## Front page

front-description = Novas doutros lugares, traducidas e comprobadas por máquina, co orixinal sempre a un clic.
front-lead = Nova principal
front-news = Máis novas
front-latest = As últimas
front-older = Anteriores
front-held = Retida
front-gist = Idea xeral
front-rough = Aproximada
front-empty-title = Aínda non hai nada impreso
front-empty-text = As primeiras novas aparecerán aquí en canto unha fonte publique algo e iso se lea, se traduza e se comprobe. Tardará uns minutos; ninguén ten que facer nada.
front-empty-sources = Ver que fontes se len
tally-title = Desde a medianoite
tally-published = Traducións publicadas
tally-withheld = Retidas polas comprobacións
tally-corrected = Corrixidas tras cambiar a fonte
tally-withdrawn = Retiradas coa fonte
tally-link = Ver que se retivo e por que

## Page not found

missing-title = Esta páxina non existe
missing-text = Pode que o enderezo estea mal escrito ou que a páxina nunca estivese aquí. Cando unha fonte retira unha nova, no seu enderezo queda un aviso.
missing-link = Ir á portada
