## Whose words these are

by-author = Escrito por { $author } para { $source }
by-source = Publicado por { $source }
time-published = Publicado a { $time }
time-updated = Atualizado a { $time }
ai-letters = IA
label-publish = Traduzido { from-language } por máquina e verificado por máquina; ninguém reviu o texto.
label-rough = Tradução automática aproximada { from-language }: pode haver frases desajeitadas e por vezes erradas. Verificada por máquina; ninguém reviu o texto.
label-gist = Ideia geral obtida por máquina { from-language }: mostra de que trata a notícia, mas a redação não é fiável. Ninguém reviu o texto.
label-original = Tal como foi publicado por { $source }. Nesta página nada foi traduzido.
label-flagged = { $count ->
    [one] Há uma frase assinalada porque uma verificação encontrou uma dúvida.
   *[other] Há { $count } frases assinaladas porque uma verificação encontrou uma dúvida.
}
label-kept = { $count ->
    [one] Uma frase fica { in-language } porque a sua tradução não passou numa verificação.
   *[other] { $count } frases ficam { in-language } porque a sua tradução não passou numa verificação.
}
how-link = Como foi traduzido
original-link = Ler o original
translator = { $site } (tradução automática, sem revisão humana)
backstory = Traduzido { from-language } por { $engine } e verificado por máquina, sem revisão humana.

## Reading

mode-legend = Modo de leitura
mode-translation = Tradução
mode-both = Lado a lado
mode-original = Original
column-target = { $language }, tradução automática
column-source = { $language }, tal como publicado
flag-title = Confirme esta frase.
kept-title = Mostra-se { in-language }, tal como foi publicada.
kept-reason = A tradução não passou nas verificações.
kept-empty = Não há tradução desta frase.
note-excerpt = Aqui mostra-se só um excerto. { $why } Leia o resto { in-language } em { $source }.
note-headline = Aqui mostra-se só o título. { $why } Leia a notícia { in-language } em { $source }.
note-gist = Só se mostram o título e as primeiras frases, porque esta tradução não dá para mais. Leia a notícia completa { in-language } em { $source }.
note-beginning = Aqui mostra-se apenas o começo. Leia a notícia completa { in-language } em { $source }.
changed-title = A fonte alterou esta notícia
changed-text = { $time }. { $source } alterou o seu texto e esta página acompanhou a alteração.
corrected-title = A fonte corrigiu esta notícia
corrected-text = { $time }. { $source } corrigiu o seu texto e esta página acompanhou a correção.
retitled-title = A fonte mudou o título
retitled-text = { $time }. { $source } mudou o título desta notícia e esta página acompanhou a alteração.
changed-words = { $source } escreve:
changed-more = { $count ->
    [one] Mudou mais uma frase.
   *[other] Mudaram mais { $count } frases.
}

## The translation slip

slip-title = Ficha da tradução
slip-original = Tal como publicado
slip-source = Fonte
slip-seen = Vista pela primeira vez
slip-translated = Traduzida
slip-printed = Impressa
slip-engine = Motor
slip-route = Percurso
slip-rights = Direitos
slip-checks = Verificações
links-title = Ligações do original
slip-count = { $ok } de { $all }
slip-unchecked = não verificado para estas línguas
rights-full = Texto integral
rights-excerpt = Excerto
rights-headline = Título
rights-none = Nenhum
check-numbers = Números
check-language = Língua certa
check-calendar = Datas
check-currency = Moedas
check-units = Unidades
check-quotes = Citações
check-markup = Ligações e ênfase
check-places = Países
check-names = Nomes
check-consistency = Nomes no artigo
check-negation = Negações
check-completeness = Integralidade
check-signals = Motor
check-untranslated = Nada por traduzir
check-repetition = Nada repetido
check-terminology = Termos da casa
check-empty = Nada omitido
check-other = { $check }
read-button = Ler { in-language } em { $source }

## Withheld, withdrawn, barred

withheld-title = Esta tradução está retida
withheld-text = { $source } publicou esta notícia { in-language }. A tradução não é mostrada aqui, porque uma tradução errada seria pior do que nenhuma.
withheld-short = Retida:
tombstone-title = Retirada
tombstone-text = Estava aqui uma notícia de { $source }. Foi retirada a { $time }.
removed-title = Retirada por este sítio
removed-text = Até { $time } estava aqui uma notícia de { $source }.
barred-title = Não é mostrada
barred-text = { $source } não permite mostrar aqui as suas notícias.
source-link = Ir para { $source }
