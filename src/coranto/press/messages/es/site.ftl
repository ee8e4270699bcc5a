## On every page

site-tagline = Noticias de otras partes, en su lengua. Traducidas por máquina, siempre con la fuente a la vista.
skip-link = Ir a las noticias
nav-language = Idioma
nav-sections = Secciones
section-front = Portada
section-sources = Fuentes
section-corrections = Correcciones
section-withheld = Retenidas
section-how = Cómo se traduce
footer-feed = Canal Atom
footer-rights = { $site } solo reproduce lo que sus fuentes permiten. Los derechos siguen siendo de los editores nombrados en cada noticia. Una traducción automática puede contener errores; prevalece el original.

## Languages, as they stand in a sentence

from-language = del { $language }
in-language = en { $language }

## Front page

front-description = Noticias de otras partes, traducidas y comprobadas por máquina, con el original siempre a un clic.
front-lead = Noticia principal
front-news = Más noticias
front-latest = Lo último
front-older = Anteriores
front-held = Retenida
front-gist = Idea general
front-rough = Aproximada
front-empty-title = Todavía no hay nada impreso
front-empty-text = Las primeras noticias aparecerán aquí en cuanto una fuente publique algo y eso se haya leído, traducido y comprobado. Tardará unos minutos; nadie tiene que hacer nada.
front-empty-sources = Ver qué fuentes se leen
tally-title = Desde medianoche
tally-published = Traducciones publicadas
tally-withheld = Retenidas por las comprobaciones
tally-corrected = Corregidas tras cambiar la fuente
tally-withdrawn = Retiradas con la fuente
tally-link = Ver qué se ha retenido y por qué

## Page not found

missing-title = Esta página no existe
missing-text = Puede que la dirección esté mal escrita o que la página nunca haya estado aquí. Cuando una fuente retira una noticia, en su dirección queda un aviso.
missing-link = Ir a la portada
