## Whose words these are

by-author = Escrito por { $author } para { $source }
by-source = Publicado por { $source }
time-published = Publicado o { $time }
time-updated = Actualizado o { $time }
ai-letters = IA
label-publish = Traducido { from-language } por máquina e comprobado por máquina; ningunha persoa o revisou.
label-rough = Tradución automática aproximada { from-language }: pode haber frases torpes e ás veces equivocadas. Comprobada por máquina; ningunha persoa a revisou.
label-gist = Idea xeral obtida por máquina { from-language }: amosa de que trata a nova, pero a súa redacción non é fiable. Ningunha persoa a revisou.
label-original = Tal como o publicou { $source }. Nesta páxina non se traduciu nada.
label-flagged = { $count ->
    [one] Hai unha frase marcada porque unha comprobación atopou unha dúbida.
   *[other] Hai { $count } frases marcadas porque unha comprobación atopou unha dúbida.
}
label-kept = { $count ->
    [one] Unha frase queda { in-language } porque a súa tradución non superou unha comprobación.
   *[other] { $count } frases quedan { in-language } porque a súa tradución non superou unha comprobación.
}
how-link = Como se traduciu
original-link = Ler o orixinal
translator = { $site } (tradución automática, sen revisión humana)
backstory = Traducido { from-language } por { $engine } e comprobado por máquina, sen revisión humana.

## Reading

mode-legend = Modo de lectura
mode-translation = Tradución
mode-both = En paralelo
mode-original = Orixinal
column-target = { $language }, tradución automática
column-source = { $language }, tal como se publicou
flag-title = Comproba esta frase.
kept-title = Amósase { in-language }, tal como se publicou.
kept-reason = A tradución non superou as comprobacións.
kept-empty = Non hai tradución desta frase.
note-excerpt = Aquí só se amosa un extracto. { $why } Le o resto { in-language } en { $source }.
note-headline = Aquí só se amosa o titular. { $why } Le a nova { in-language } en { $source }.
note-gist = Só se amosan o titular e as primeiras frases, porque esta tradución non dá para máis. Le a nova completa { in-language } en { $source }.
note-beginning = Aquí só se amosa o comezo. Le a nova completa { in-language } en { $source }.
changed-title = A fonte cambiou esta nova
changed-text = { $time }. { $source } cambiou o seu texto e esta páxina seguiuno.
corrected-title = A fonte corrixiu esta nova
corrected-text = { $time }. { $source } corrixiu o seu texto e esta páxina seguiuno.
retitled-title = A fonte cambiou o titular
retitled-text = { $time }. { $source } cambiou o titular desta nova e esta páxina seguiuno.
changed-words = { $source } escribe:
changed-more = { $count ->
    [one] Cambiou unha frase máis.
   *[other] Cambiaron { $count } frases máis.
}

## The translation slip

slip-title = Ficha da tradución
slip-original = Tal como se publicou
slip-source = Fonte
slip-seen = Vista por primeira vez
slip-translated = Traducida
slip-printed = Impresa
slip-engine = Motor
slip-route = Ruta
slip-rights = Dereitos
slip-checks = Comprobacións
links-title = Ligazóns do orixinal
slip-count = { $ok } de { $all }
slip-unchecked = non se comproba entre estas linguas
rights-full = Texto completo
rights-excerpt = Extracto
rights-headline = Titular
rights-none = Ningún
check-numbers = Números
check-language = Lingua correcta
check-calendar = Datas
check-currency = Moedas
check-units = Unidades
check-quotes = Citas
check-markup = Ligazóns e énfase
check-places = Países
check-names = Nomes
check-consistency = Nomes no artigo
check-negation = Negacións
check-completeness = Integridade
check-signals = Motor
check-untranslated = Nada sen traducir
check-repetition = Nada repetido
check-terminology = Termos da casa
check-empty = Nada omitido
check-other = { $check }
read-button = Ler { in-language } en { $source }

## Withheld, withdrawn, barred

withheld-title = Esta tradución está retida
withheld-text = { $source } publicou esta nova { in-language }. Aquí non se amosa a súa tradución, porque unha tradución equivocada sería peor ca ningunha.
withheld-short = Retida:
tombstone-title = Retirada
tombstone-text = Aquí había unha nova de { $source }. Retirouse o { $time }.
removed-title = Retirada por este sitio
removed-text = Aquí houbo ata o { $time } unha nova de { $source }.
barred-title = Non se amosa
barred-text = { $source } non permite amosar aquí as súas novas.
source-link = Ir a { $source }
