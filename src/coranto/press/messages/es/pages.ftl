## Corrections

corrections-title = Correcciones
corrections-text = Cuando una fuente cambia o retira una noticia, todas las lenguas de este sitio la siguen. Nada se sustituye en silencio, salvo la ortografía: abajo figuran las frases que cambiaron, tal como las escribió la fuente.
corrections-empty = Ninguna fuente ha cambiado ni retirado todavía una noticia.
corrections-changed = Cambiada por la fuente
corrections-corrected = Corregida por la fuente
corrections-retitled = Titular cambiado por la fuente
corrections-withdrawn = Retirada por la fuente
corrections-removed = Retirada por este sitio
corrections-rechecked = Comprobada de nuevo
rechecked-withheld = { $time }. Las comprobaciones han mejorado y esta traducción ya no las supera: queda retenida.
rechecked-released = { $time }. Las comprobaciones han mejorado y esta traducción ahora las supera: ya se muestra.
rechecked-marks = { $time }. Las comprobaciones han mejorado y esta traducción se ha comprobado de nuevo: { $count ->
    [one] una frase se muestra ahora de otro modo.
   *[other] { $count } frases se muestran ahora de otro modo.
}
corrections-story = La noticia { in-language }

## Held back

held-title = Retenidas
held-text = Estas noticias se tradujeron, pero las comprobaciones hallaron errores en la traducción o no pudieron darla por buena. El titular es el del propio editor; no se muestra ninguna frase de la traducción fallida.
held-empty = En este momento no hay nada retenido.

## Sources

sources-title = Fuentes
sources-text = Los editores que se leen aquí y cuánto de su texto puede mostrarse. Los derechos de cada noticia siguen siendo de su editor.
sources-empty = Todavía no se lee ninguna fuente.
sources-source = Fuente
sources-language = Idioma
sources-rights = Qué puede mostrarse
sources-rights-full = El texto completo
sources-rights-excerpt = Titular, primeras frases y enlace
sources-rights-headline = Titular y enlace
sources-rights-none = Nada
sources-language-unknown = Sin declarar

## How translation works

how-title = Cómo se traduce aquí
how-lede = Desde la fuente hasta esta página, ninguna persona toca una noticia. Por eso cada página dice qué se ha hecho con ella y deja el original a mano.
how-steps-title = El camino de una noticia
how-step-read = Una fuente publica una noticia en su canal. La página se lee una vez, hasta donde lo permiten sus reglas para robots, y después solo para ver si ha cambiado.
how-step-translate = El texto se divide en frases y un motor las traduce una por una. Donde no hay motor directo, el camino pasa por una tercera lengua; la ficha de cada página nombra el motor y la ruta.
how-step-check = Cada frase de la traducción se compara con el original según reglas fijas.
how-step-print = Lo que supera las comprobaciones se imprime. Una frase dudosa se subraya y la duda se explica debajo con palabras. Una frase que falla queda en su lengua original. Si fallan el titular o demasiadas frases, la noticia se retiene.
how-step-follow = Cuando la fuente corrige una noticia, se corrige también en todas las lenguas, con un aviso. Cuando la retira, un aviso sin el texto ocupa su lugar.
how-checks-title = En qué se fijan las comprobaciones
how-check-numbers = Números: cada cifra del original debe estar en la traducción, con su valor, y ninguna otra.
how-check-language = Idioma: la traducción debe estar en el idioma que dice tener.
how-check-calendar = Fechas: un mes o un día de la semana no debe haberse convertido en otro.
how-check-currency = Monedas: los euros deben seguir siendo euros.
how-check-units = Unidades: diez kilómetros no deben haberse convertido en diez millas, ni tres años en tres meses.
how-check-quotes = Citas: lo que el original pone entre comillas debe estarlo también en la traducción, ni más ni menos.
how-check-markup = Enlaces y énfasis: cada enlace, dirección y palabra destacada debe llegar intacto.
how-check-places = Países: una noticia sobre un país no debe haberse convertido en una sobre otro.
how-check-names = Nombres: no debe haberse tomado a nadie ni ningún lugar por otro.
how-check-consistency = Nombres en el artículo: quien aparece en las demás frases no puede ser otro en ninguna de ellas.
how-check-negation = Negaciones: no debe perderse ningún «no» ni añadirse ninguno. Donde la lengua no permite decirlo con certeza, solo se advierte.
how-check-completeness = Integridad: no puede faltar nada del original ni añadirse nada, y lo traducido ha de ser ese original.
how-check-signals = Motor: se escucha al motor que se interrumpió o que duda de su propia traducción.
how-check-untranslated = Nada sin traducir: las palabras no deben haberse copiado sin más.
how-check-repetition = Repetición: la traducción no debe decir una y otra vez lo que el original dice una vez.
how-check-terminology = Términos: un término que la redacción ha fijado debe traducirse como ella quiere.
how-check-empty = Nada omitido: cada frase debe tener su traducción.
how-tiers-title = Lo buenos que son los motores
how-tiers = Entre lenguas muy cercanas, los motores que se usan aquí dan un texto que se lee bien. Entre otras, una página puede ir marcada como traducción aproximada o como idea general: en ese caso solo se muestran el titular y las primeras frases.
how-limits-title = Lo que las comprobaciones no ven
how-limits = Las comprobaciones encuentran lo que falta, lo que sobra y lo que ha cambiado de valor. No juzgan el estilo, ni la ironía, ni si una palabra está bien elegida. Una traducción que las supera puede ser errónea: antes de fiarse de una frase, lea el original.
how-rights-title = Derechos
how-rights = Las palabras son de los editores. Cuánto se muestra de ellas depende de lo que permite cada uno; la página de fuentes lo dice.
how-index-note = Se pide a los buscadores que no incluyan las traducciones automáticas.
