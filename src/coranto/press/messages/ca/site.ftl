## On every page

site-tagline = Notícies d’altres llocs, en la vostra llengua. Traduïdes per màquina, sempre amb la font a la vista.
skip-link = Ves a les notícies
nav-language = Llengua
nav-sections = Seccions
section-front = Portada
section-sources = Fonts
section-corrections = Correccions
section-withheld = Retingudes
section-how = Com es tradueix
footer-feed = Canal Atom
footer-rights = { $site } només reprodueix el que les fonts permeten. Els drets continuen sent dels editors que consten a cada notícia. Una traducció automàtica pot contenir errors; preval l’original.

## Languages, as they stand in a sentence: the article is elided before a vowel or h

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
    [hi] de l’{ $language }
    [hu] de l’{ $language }
    [hy] de l’{ $language }
    [id] de l’{ $language }
    [is] de l’{ $language }
    [it] de l’{ $language }
    [oc] de l’{ $language }
    [sk] de l’{ $language }
    [sl] de l’{ $language }
    [sq] de l’{ $language }
    [uk] de l’{ $language }
    [ur] de l’{ $language }
   *[other] del { $language }
}
in-language = en { $language }

## Front page

front-description = Notícies d’altres llocs, traduïdes i comprovades per màquina, amb l’original sempre a un clic.
front-lead = Notícia principal
front-news = Més notícies
front-latest = Les últimes
front-older = Anteriors
front-held = Retinguda
front-gist = Idea general
front-rough = Aproximada
front-empty-title = Encara no hi ha res imprès
front-empty-text = Les primeres notícies sortiran aquí així que una font publiqui alguna cosa i s’hagi llegit, traduït i comprovat. Trigarà uns minuts; ningú no ha de fer res.
front-empty-sources = Mira quines fonts es llegeixen
tally-title = Des de mitjanit
tally-published = Traduccions publicades
tally-withheld = Retingudes per les comprovacions
tally-corrected = Corregides perquè la font ha canviat
tally-withdrawn = Retirades amb la font
tally-link = Mira què s’ha retingut i per què

## Page not found

missing-title = Aquesta pàgina no existeix
missing-text = Potser l’adreça està mal escrita, o la pàgina no ha estat mai aquí. Quan una font retira una notícia, a la seva adreça queda un avís.
missing-link = Ves a la portada
