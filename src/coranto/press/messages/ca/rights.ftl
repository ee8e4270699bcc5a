## Why no more is shown, or no translation: Terms.reason

terms-declared = Així ho ha decidit qui opera aquest lloc web.
terms-default = La font no diu res que permeti més.
terms-licence = La llicència de l’original ho permet.
terms-derivatives = La llicència de l’original prohibeix les obres derivades, i una traducció ho és.
terms-commercial = La llicència de l’original prohibeix l’ús comercial.
terms-reserved = La font es reserva l’ús del seu text per màquines.
terms-robots = La font demana a les màquines que no facin res més amb aquesta pàgina.
terms-paywall = La font vol que es pagui pel text sencer.
terms-refused = La font ja no deixa que les màquines llegeixin aquesta pàgina.
terms-expired = La font volia que aquesta pàgina es mostrés només fins a una data que ja ha passat.
withheld-translation = No es pot traduir.
silenced-title = Sense traduir
silenced-short = Sense traduir:
silenced-text = { $source } va publicar aquesta notícia { in-language }. Aquí no es pot traduir; a dalt hi ha el titular tal com es va publicar.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, amb la llicència { $licence }, tal com es va publicar.
licence-excerpt = { $credit }, amb la llicència { $licence }; aquí només se’n mostra una part.
licence-translated = Modificat a partir de { $credit }, amb la llicència { $licence }: traduït { from-language } per màquina.
licence-shared = Aquesta traducció té la mateixa llicència.
licence-model = Traduït amb { $model }, amb la llicència { $licence }.
slip-licence = Llicència
slip-why = Per què

## The page of one source

sources-rights-auto = El que permeten les seves pàgines; si no, un extracte
source-rights-title = Què es pot mostrar i per què
source-declared = { $rights }, segons va declarar qui opera aquest lloc web el { $day }.
source-declared-undated = { $rights }, segons declara qui opera aquest lloc web.
source-note = Qui opera el lloc web n’ha anotat el fonament.
source-undeclared = Decideix el que diu la mateixa font, notícia per notícia. On no diu res, es mostra un extracte.
source-shown = Es mostra
source-articles = Notícies
source-said-title = El que diu la font
source-said-none = Fins ara no s’ha llegit res sobre drets.
source-said = Diu
source-since = Llegit per primera vegada
where-header = { $name } (capçalera HTTP)
where-page = { $name } (pàgina)
where-feed = { $name } (canal)
where-site = { $name } (tot el lloc web)
source-feeds-title = Canals que es llegeixen
source-corrections-none = La font no ha corregit ni retirat res fins ara.
source-found = Notícies trobades
source-out = Publicades en aquesta edició
source-decides = decideix
source-more = I { $count } més.
source-latest = Notícies comptades aquí: { $count }, les últimes llegides.
source-feed = Canal
source-format = Format
source-asked = Última consulta
source-asked-never = Encara no
feed-failing = Ara no es pot llegir
feed-gone = Abandonat per la font
feed-empty = Ara és buit
feed-stale = Res de nou des del { $day }
