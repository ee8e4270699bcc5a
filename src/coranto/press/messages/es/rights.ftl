## Why no more is shown, or no translation: Terms.reason

terms-declared = Así lo ha decidido quien opera este sitio.
terms-default = La fuente no dice nada que permita más.
terms-licence = La licencia del original lo permite.
terms-derivatives = La licencia del original prohíbe las obras derivadas, y una traducción lo es.
terms-commercial = La licencia del original prohíbe el uso comercial.
terms-reserved = La fuente se reserva el uso de su texto por máquinas.
terms-robots = La fuente pide a las máquinas que no hagan más con esta página.
terms-paywall = La fuente quiere que se pague por el texto completo.
terms-refused = La fuente ya no deja que las máquinas lean esta página.
terms-expired = La fuente quería que esta página se mostrara solo hasta una fecha que ya ha pasado.
withheld-translation = No se puede traducir.
silenced-title = Sin traducir
silenced-short = Sin traducir:
silenced-text = { $source } publicó esta noticia { in-language }. Aquí no se puede traducir; arriba está su titular tal como se publicó.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, con la licencia { $licence }, tal como se publicó.
licence-excerpt = { $credit }, con la licencia { $licence }; aquí solo se muestra una parte.
licence-translated = Modificado a partir de { $credit }, con la licencia { $licence }: traducido { from-language } por máquina.
licence-shared = Esta traducción tiene la misma licencia.
licence-model = Traducido con { $model }, con la licencia { $licence }.
slip-licence = Licencia
slip-why = Por qué

## The page of one source

sources-rights-auto = Lo que permiten sus páginas; si no, un extracto
source-rights-title = Qué se puede mostrar y por qué
source-declared = { $rights }, según declaró quien opera este sitio el { $day }.
source-declared-undated = { $rights }, según declara quien opera este sitio.
source-note = Quien opera el sitio ha anotado en qué se funda.
source-undeclared = Decide lo que dice la propia fuente, noticia por noticia. Donde no dice nada, se muestra un extracto.
source-shown = Se muestra
source-articles = Noticias
source-said-title = Lo que dice la fuente
source-said-none = Hasta ahora no se ha leído nada sobre derechos.
source-said = Dice
source-since = Leído por primera vez
where-header = { $name } (cabecera HTTP)
where-page = { $name } (página)
where-feed = { $name } (canal)
where-site = { $name } (todo el sitio)
source-feeds-title = Canales que se leen
source-corrections-none = La fuente no ha corregido ni retirado nada hasta ahora.
source-found = Noticias encontradas
source-out = Publicadas en esta edición
source-decides = decide
source-more = Y { $count } más.
source-latest = Noticias contadas aquí: { $count }, las últimas leídas.
source-feed = Canal
source-format = Formato
source-asked = Última consulta
source-asked-never = Todavía no
feed-failing = Ahora no se puede leer
feed-gone = Abandonado por la fuente
feed-empty = Ahora está vacío
feed-stale = Nada nuevo desde el { $day }
