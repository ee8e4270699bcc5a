## Corrections

corrections-title = Correccións
corrections-text = Cando unha fonte cambia ou retira unha nova, todas as linguas deste sitio a seguen. Nada se substitúe en silencio, agás a ortografía: abaixo figuran as frases que cambiaron, tal como as escribiu a fonte.
corrections-empty = Ningunha fonte cambiou nin retirou aínda unha nova.
corrections-changed = Cambiada pola fonte
corrections-corrected = Corrixida pola fonte
corrections-retitled = Titular cambiado pola fonte
corrections-withdrawn = Retirada pola fonte
corrections-removed = Retirada por este sitio
corrections-rechecked = Comprobada de novo
rechecked-withheld = { $time }. As comprobacións melloraron e esta tradución xa non as supera: queda retida.
rechecked-released = { $time }. As comprobacións melloraron e esta tradución agora supéraas: xa se amosa.
rechecked-marks = { $time }. As comprobacións melloraron e esta tradución comprobouse de novo: { $count ->
    [one] unha frase amósase agora doutro xeito.
   *[other] { $count } frases amósanse agora doutro xeito.
}
corrections-story = A nova { in-language }

## Held back

held-title = Retidas
held-text = Estas novas traducíronse, pero as comprobacións atoparon erros na tradución ou non puideron dala por boa. O titular é o do propio editor; non se amosa ningunha frase da tradución errada.
held-empty = Neste momento non hai nada retido.

## Sources

sources-title = Fontes
sources-text = Os editores que se len aquí e canto do seu texto se pode amosar. Os dereitos de cada nova seguen sendo do seu editor.
sources-empty = Aínda non se le ningunha fonte.
sources-source = Fonte
sources-language = Lingua
sources-rights = Que se pode amosar
sources-rights-full = O texto completo
sources-rights-excerpt = Titular, primeiras frases e ligazón
sources-rights-headline = Titular e ligazón
sources-rights-none = Nada
sources-language-unknown = Sen declarar

## How translation works

how-title = Como se traduce aquí
how-lede = Desde a fonte ata esta páxina, ningunha persoa toca unha nova. Por iso cada páxina di que se fixo con ela e deixa o orixinal á man.
how-steps-title = O camiño dunha nova
how-step-read = Unha fonte publica unha nova na súa canle. A páxina lese unha vez, ata onde o permiten as súas regras para robots, e despois só para ver se cambiou.
how-step-translate = O texto divídese en frases e un motor tradúceas unha a unha. Onde non hai motor directo, o camiño pasa por unha terceira lingua; a ficha de cada páxina nomea o motor e a ruta.
how-step-check = Cada frase da tradución compárase co orixinal segundo regras fixas.
how-step-print = O que supera as comprobacións imprímese. Unha frase dubidosa sublíñase e a dúbida explícase debaixo con palabras. Unha frase que falla queda na súa lingua orixinal. Se fallan o titular ou demasiadas frases, a nova retense.
how-step-follow = Cando a fonte corrixe unha nova, corríxese tamén en todas as linguas, cun aviso. Cando a retira, un aviso sen o texto ocupa o seu lugar.
how-checks-title = En que se fixan as comprobacións
how-check-numbers = Números: cada cifra do orixinal debe estar na tradución, co seu valor, e ningunha outra.
how-check-language = Lingua: a tradución debe estar na lingua en que di estar.
how-check-calendar = Datas: un mes ou un día da semana non debe terse convertido noutro.
how-check-currency = Moedas: os euros deben seguir sendo euros.
how-check-units = Unidades: dez quilómetros non deben terse convertido en dez millas, nin tres anos en tres meses.
how-check-quotes = Citas: o que o orixinal pon entre comiñas debe estalo tamén na tradución, nin máis nin menos.
how-check-markup = Ligazóns e énfase: cada ligazón, enderezo e palabra salientada debe chegar intacto.
how-check-places = Países: unha noticia sobre un país non debe terse convertido nunha sobre outro.
how-check-names = Nomes: non debe terse tomado ninguén nin ningún lugar por outro.
how-check-consistency = Nomes no artigo: quen nomean as demais frases non pode ser outro en ningunha delas.
how-check-negation = Negacións: non debe perderse ningún «non» nin engadirse ningún. Onde a lingua non permite dicilo con certeza, só se advirte.
how-check-completeness = Integridade: non pode faltar nada do orixinal nin engadirse nada, e o traducido ten que ser ese orixinal.
how-check-signals = Motor: escóitase o motor que se interrompeu ou que dubida da súa propia tradución.
how-check-untranslated = Nada sen traducir: as palabras non deben estar copiadas sen máis.
how-check-repetition = Repetición: a tradución non debe dicir unha e outra vez o que o orixinal di unha vez.
how-check-terminology = Termos: un termo que a redacción fixou debe traducirse como ela quere.
how-check-empty = Nada omitido: cada frase debe ter a súa tradución.
how-tiers-title = O bos que son os motores
how-tiers = Entre linguas moi próximas, os motores que se usan aquí dan un texto que se le ben. Entre outras, unha páxina pode ir marcada como tradución aproximada ou como idea xeral: nese caso só se amosan o titular e as primeiras frases.
how-limits-title = O que as comprobacións non ven
how-limits = As comprobacións atopan o que falta, o que sobra e o que cambiou de valor. Non xulgan o estilo, nin a ironía, nin se unha palabra está ben escollida. Unha tradución que as supera pode ser errónea: antes de te fiares dunha frase, le o orixinal.
how-rights-title = Dereitos
how-rights = As palabras son dos editores. Canto se amosa delas depende do que permite cada un; a páxina de fontes dío.
how-index-note = Pídeselles aos buscadores que non inclúan as traducións automáticas.
