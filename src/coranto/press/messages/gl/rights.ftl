## Why no more is shown, or no translation: Terms.reason

terms-declared = Así o decidiu quen opera este sitio.
terms-default = A fonte non di nada que permita máis.
terms-licence = A licenza do orixinal permíteo.
terms-derivatives = A licenza do orixinal prohibe as obras derivadas, e unha tradución é unha delas.
terms-commercial = A licenza do orixinal prohibe o uso comercial.
terms-reserved = A fonte reserva o uso do seu texto por máquinas.
terms-robots = A fonte pídelles ás máquinas que non fagan máis con esta páxina.
terms-paywall = A fonte quere que se pague polo texto completo.
terms-refused = A fonte xa non deixa que as máquinas lean esta páxina.
terms-expired = A fonte quería que esta páxina se amosase só ata unha data que xa pasou.
withheld-translation = Non se pode traducir.
silenced-title = Sen traducir
silenced-short = Sen traducir:
silenced-text = { $source } publicou esta nova { in-language }. Aquí non se pode traducir; arriba está o seu titular tal como se publicou.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, coa licenza { $licence }, tal como se publicou.
licence-excerpt = { $credit }, coa licenza { $licence }; aquí só se amosa unha parte.
licence-translated = Modificado a partir de { $credit }, coa licenza { $licence }: traducido { from-language } por máquina.
licence-shared = Esta tradución ten a mesma licenza.
licence-model = Traducido con { $model }, coa licenza { $licence }.
slip-licence = Licenza
slip-why = Por que

## The page of one source

sources-rights-auto = O que permiten as súas páxinas; se non, un extracto
source-rights-title = Que se pode amosar e por que
source-declared = { $rights }, segundo declarou quen opera este sitio o { $day }.
source-declared-undated = { $rights }, segundo declara quen opera este sitio.
source-note = Quen opera o sitio anotou en que se funda.
source-undeclared = Decide o que di a propia fonte, nova por nova. Onde non di nada, amósase un extracto.
source-shown = Amósase
source-articles = Novas
source-said-title = O que di a fonte
source-said-none = Ata agora non se leu nada sobre dereitos.
source-said = Di
source-since = Lido por primeira vez
where-header = { $name } (cabeceira HTTP)
where-page = { $name } (páxina)
where-feed = { $name } (canle)
where-site = { $name } (todo o sitio)
source-feeds-title = Canles que se len
source-corrections-none = A fonte non corrixiu nin retirou nada ata agora.
source-found = Novas atopadas
source-out = Publicadas nesta edición
source-decides = decide
source-more = E { $count } máis.
source-latest = Novas contadas aquí: { $count }, as últimas lidas.
source-feed = Canle
source-format = Formato
source-asked = Última consulta
source-asked-never = Aínda non
feed-failing = Agora non se pode ler
feed-gone = Abandonada pola fonte
feed-empty = Agora está baleira
feed-stale = Nada novo desde o { $day }
