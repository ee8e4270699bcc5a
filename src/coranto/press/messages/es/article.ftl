## Whose words these are

by-author = Escrito por { $author } para { $source }
by-source = Publicado por { $source }
time-published = Publicado el { $time }
time-updated = Actualizado el { $time }
ai-letters = IA
label-publish = Traducido { from-language } por máquina y comprobado por máquina; ninguna persona lo ha revisado.
label-rough = Traducción automática aproximada { from-language }: puede haber frases torpes y a veces equivocadas. Comprobada por máquina; ninguna persona la ha revisado.
label-gist = Idea general sacada por máquina { from-language }: muestra de qué trata la noticia, pero su redacción no es fiable. Ninguna persona la ha revisado.
label-original = Tal como lo publicó { $source }. En esta página no se ha traducido nada.
label-flagged = { $count ->
    [one] Hay una frase marcada porque una comprobación encontró una duda.
   *[other] Hay { $count } frases marcadas porque una comprobación encontró una duda.
}
label-kept = { $count ->
    [one] Una frase queda { in-language } porque su traducción no superó una comprobación.
   *[other] { $count } frases quedan { in-language } porque su traducción no superó una comprobación.
}
how-link = Cómo se ha traducido
original-link = Leer el original
translator = { $site } (traducción automática, sin revisión humana)
backstory = Traducido { from-language } por { $engine } y comprobado por máquina, sin revisión humana.

## Reading

mode-legend = Modo de lectura
mode-translation = Traducción
mode-both = En paralelo
mode-original = Original
column-target = { $language }, traducción automática
column-source = { $language }, tal como se publicó
flag-title = Compruebe esta frase.
kept-title = Se muestra { in-language }, tal como se publicó.
kept-reason = La traducción no superó las comprobaciones.
kept-empty = No hay traducción de esta frase.
note-excerpt = Aquí solo se muestra un extracto. { $why } Lea el resto { in-language } en { $source }.
note-headline = Aquí solo se muestra el titular. { $why } Lea la noticia { in-language } en { $source }.
note-gist = Solo se muestran el titular y las primeras frases, porque esta traducción no da para más. Lea la noticia completa { in-language } en { $source }.
note-beginning = Aquí solo se muestra el comienzo. Lea la noticia completa { in-language } en { $source }.
changed-title = La fuente ha cambiado esta noticia
changed-text = { $time }. { $source } cambió su texto y esta página lo ha seguido.
corrected-title = La fuente ha corregido esta noticia
corrected-text = { $time }. { $source } corrigió su texto y esta página lo ha seguido.
retitled-title = La fuente ha cambiado el titular
retitled-text = { $time }. { $source } cambió el titular de esta noticia y esta página lo ha seguido.
changed-words = { $source } escribe:
changed-more = { $count ->
    [one] Cambió una frase más.
   *[other] Cambiaron { $count } frases más.
}

## The translation slip

slip-title = Ficha de la traducción
slip-original = Tal como se publicó
slip-source = Fuente
slip-seen = Vista por primera vez
slip-translated = Traducida
slip-printed = Impresa
slip-engine = Motor
slip-route = Ruta
slip-rights = Derechos
slip-checks = Comprobaciones
links-title = Enlaces del original
slip-count = { $ok } de { $all }
slip-unchecked = no se comprueba entre estos idiomas
rights-full = Texto completo
rights-excerpt = Extracto
rights-headline = Titular
rights-none = Ninguno
check-numbers = Números
check-language = Idioma correcto
check-calendar = Fechas
check-currency = Monedas
check-units = Unidades
check-quotes = Citas
check-markup = Enlaces y énfasis
check-places = Países
check-names = Nombres
check-consistency = Nombres en el artículo
check-negation = Negaciones
check-completeness = Integridad
check-signals = Motor
check-untranslated = Nada sin traducir
check-repetition = Nada repetido
check-terminology = Términos de la casa
check-empty = Nada omitido
check-other = { $check }
read-button = Leer { in-language } en { $source }

## Withheld, withdrawn, barred

withheld-title = Esta traducción está retenida
withheld-text = { $source } publicó esta noticia { in-language }. Aquí no se muestra su traducción, porque una traducción equivocada sería peor que ninguna.
withheld-short = Retenida:
tombstone-title = Retirada
tombstone-text = Aquí había una noticia de { $source }. Se retiró el { $time }.
removed-title = Retirada por este sitio
removed-text = Aquí hubo hasta el { $time } una noticia de { $source }.
barred-title = No se muestra
barred-text = { $source } no permite mostrar aquí sus noticias.
source-link = Ir a { $source }
