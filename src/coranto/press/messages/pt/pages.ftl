## Corrections

corrections-title = Correções
corrections-text = Quando uma fonte altera ou retira uma notícia, todas as línguas deste sítio a acompanham. Nada, exceto a ortografia, é substituído em silêncio: as frases que mudaram estão abaixo, tal como a fonte as escreveu.
corrections-empty = Nenhuma fonte alterou ou retirou ainda uma notícia.
corrections-changed = Alterada pela fonte
corrections-corrected = Corrigida pela fonte
corrections-retitled = Título mudado pela fonte
corrections-withdrawn = Retirada pela fonte
corrections-removed = Retirada por este sítio
corrections-rechecked = Verificada de novo
rechecked-withheld = { $time }. As verificações melhoraram e esta tradução já não passa nelas: fica retida.
rechecked-released = { $time }. As verificações melhoraram e esta tradução passa agora nelas: já é mostrada.
rechecked-marks = { $time }. As verificações melhoraram e esta tradução foi verificada de novo: { $count ->
    [one] uma frase é agora mostrada de outro modo.
   *[other] { $count } frases são agora mostradas de outro modo.
}
corrections-story = A notícia { in-language }

## Held back

held-title = Retidas
held-text = Estas notícias foram traduzidas, mas as verificações encontraram erros na tradução ou não a puderam dar por boa. O título é o do próprio editor; não se mostra nenhuma frase da tradução falhada.
held-empty = Neste momento nada está retido.

## Sources

sources-title = Fontes
sources-text = Os editores que são lidos aqui e quanto do seu texto pode ser mostrado. Os direitos de cada notícia continuam a ser do seu editor.
sources-empty = Ainda não se lê nenhuma fonte.
sources-source = Fonte
sources-language = Língua
sources-rights = O que pode ser mostrado
sources-rights-full = O texto integral
sources-rights-excerpt = Título, primeiras frases e ligação
sources-rights-headline = Título e ligação
sources-rights-none = Nada
sources-language-unknown = Não declarada

## How translation works

how-title = Como se traduz aqui
how-lede = Da fonte até esta página, ninguém toca numa notícia. Por isso cada página diz o que lhe foi feito e mantém o original à mão.
how-steps-title = O caminho de uma notícia
how-step-read = Uma fonte publica uma notícia no seu canal. A página é lida uma vez, até onde o permitem as suas regras para robôs, e depois apenas para ver se mudou.
how-step-translate = O texto é dividido em frases e um motor traduz uma a uma. Onde não há motor direto, o caminho passa por uma terceira língua; a ficha de cada página indica o motor e o percurso.
how-step-check = Cada frase da tradução é comparada com o original segundo regras fixas.
how-step-print = O que passa é impresso. Uma frase duvidosa é sublinhada e a dúvida é explicada por baixo, em palavras. Uma frase que falha fica na língua original. Se falharem o título ou demasiadas frases, a notícia é retida.
how-step-follow = Quando a fonte corrige uma notícia, todas as línguas são também corrigidas, com um aviso. Quando a retira, um aviso sem o texto ocupa o seu lugar.
how-checks-title = O que as verificações procuram
how-check-numbers = Números: cada número do original tem de estar na tradução, com o seu valor, e nenhum outro.
how-check-language = Língua: a tradução tem de estar na língua em que diz estar.
how-check-calendar = Datas: nenhum mês e nenhum dia da semana pode ter-se tornado outro.
how-check-currency = Moedas: os euros têm de continuar a ser euros.
how-check-units = Unidades: dez quilómetros não podem ter-se tornado dez milhas, nem três anos três meses.
how-check-quotes = Citações: o que o original põe entre aspas tem de o estar também na tradução, nem mais nem menos.
how-check-markup = Ligações e ênfase: cada ligação, endereço e palavra destacada tem de chegar intacto.
how-check-places = Países: uma notícia sobre um país não pode ter-se tornado uma notícia sobre outro.
how-check-names = Nomes: ninguém nem nenhum lugar pode ter sido tomado por outro.
how-check-consistency = Nomes no artigo: quem as outras frases nomeiam não pode ser outro em nenhuma delas.
how-check-negation = Negações: nenhum «não» se pode perder nem acrescentar. Onde a língua não permite dizê-lo com certeza, há apenas um aviso.
how-check-completeness = Integralidade: nada do original pode faltar nem ser acrescentado, e é esse original que tem de ser traduzido.
how-check-signals = Motor: ouve-se o motor que se interrompeu ou que duvida da sua própria tradução.
how-check-untranslated = Nada por traduzir: as palavras não podem ter sido simplesmente copiadas.
how-check-repetition = Repetição: a tradução não deve repetir vezes sem conta o que o original diz uma vez.
how-check-terminology = Termos: um termo que a redação fixou deve ser traduzido como ela quer.
how-check-empty = Nada omitido: cada frase tem de ter a sua tradução.
how-tiers-title = A qualidade dos motores
how-tiers = Entre línguas muito próximas, os motores usados aqui dão um texto que se lê bem. Entre outras, uma página pode vir marcada como tradução aproximada ou como ideia geral: nesse caso só se mostram o título e as primeiras frases.
how-limits-title = O que as verificações não veem
how-limits = As verificações encontram o que falta, o que está a mais e o que mudou de valor. Não julgam o estilo, nem a ironia, nem se uma palavra foi bem escolhida. Uma tradução que passa pode estar errada: antes de confiar numa frase, leia o original.
how-rights-title = Direitos
how-rights = As palavras pertencem aos editores. Quanto delas se mostra depende do que cada um permite; a página das fontes indica-o.
how-index-note = Pede-se aos motores de busca que não incluam as traduções automáticas.
