## Corrections

corrections-title = Correccions
corrections-text = Quan una font canvia o retira una notícia, totes les llengües d’aquest lloc la segueixen. Res no se substitueix en silenci, llevat de l’ortografia: a sota hi ha les frases que van canviar, tal com les va escriure la font.
corrections-empty = Cap font no ha canviat ni retirat encara cap notícia.
corrections-changed = Canviada per la font
corrections-corrected = Corregida per la font
corrections-retitled = Titular canviat per la font
corrections-withdrawn = Retirada per la font
corrections-removed = Retirada per aquest lloc
corrections-rechecked = Comprovada de nou
rechecked-withheld = { $time }. Les comprovacions han millorat i aquesta traducció ja no les supera: queda retinguda.
rechecked-released = { $time }. Les comprovacions han millorat i aquesta traducció ara les supera: ja es mostra.
rechecked-marks = { $time }. Les comprovacions han millorat i aquesta traducció s’ha comprovat de nou: { $count ->
    [one] canvia el que es veu d’una frase.
   *[other] canvia el que es veu de { $count } frases.
}
corrections-story = La notícia { in-language }

## Held back

held-title = Retingudes
held-text = Aquestes notícies es van traduir, però les comprovacions hi van trobar errors o no van poder donar-les per bones. El titular és el de l’editor; no es mostra cap frase de la traducció fallida.
held-empty = En aquest moment no hi ha res retingut.

## Sources

sources-title = Fonts
sources-text = Els editors que es llegeixen aquí i quant del seu text es pot mostrar. Els drets de cada notícia continuen sent de l’editor.
sources-empty = Encara no es llegeix cap font.
sources-source = Font
sources-language = Llengua
sources-rights = Què es pot mostrar
sources-rights-full = El text sencer
sources-rights-excerpt = Titular, primeres frases i enllaç
sources-rights-headline = Titular i enllaç
sources-rights-none = Res
sources-language-unknown = No declarada

## How translation works

how-title = Com es tradueix aquí
how-lede = De la font fins a aquesta pàgina, cap persona no toca una notícia. Per això cada pàgina diu què se n’ha fet i deixa l’original a mà.
how-steps-title = El camí d’una notícia
how-step-read = Una font publica una notícia al seu canal. La pàgina es llegeix un cop, fins on ho permeten les seves regles per a robots, i després només per veure si ha canviat.
how-step-translate = El text es divideix en frases i un motor les tradueix una per una. On no hi ha motor directe, el camí passa per una tercera llengua; la fitxa de cada pàgina diu quin motor i quina ruta s’han fet servir.
how-step-check = Cada frase de la traducció es compara amb l’original segons regles fixes.
how-step-print = El que supera les comprovacions s’imprimeix. Una frase dubtosa se subratlla i el dubte s’explica a sota amb paraules. Una frase que falla queda en la llengua original. Si fallen el titular o massa frases, la notícia es reté.
how-step-follow = Quan la font corregeix una notícia, es corregeix també en totes les llengües, amb un avís. Quan la retira, un avís sense el text n’ocupa el lloc.
how-checks-title = En què es fixen les comprovacions
how-check-numbers = Nombres: cada xifra de l’original ha de ser a la traducció, amb el seu valor, i cap altra.
how-check-language = Llengua: la traducció ha de ser en la llengua que diu que és.
how-check-calendar = Dates: un mes o un dia de la setmana no s’ha d’haver convertit en un altre.
how-check-currency = Monedes: els euros han de continuar sent euros.
how-check-units = Unitats: deu quilòmetres no s’han d’haver convertit en deu milles, ni tres anys en tres mesos.
how-check-quotes = Cites: el que l’original posa entre cometes ho ha d’estar també en la traducció, i no més ni menys.
how-check-markup = Enllaços i èmfasi: cada enllaç, adreça i paraula destacada ha d’arribar sencer.
how-check-places = Països: una notícia sobre un país no s’ha d’haver convertit en una sobre un altre.
how-check-names = Noms: no s’ha d’haver pres ningú ni cap lloc per un altre.
how-check-consistency = Noms dins l’article: qui anomenen les altres frases no ha de ser un altre en cap d’elles.
how-check-negation = Negacions: no s’ha d’haver perdut cap «no», ni se n’ha d’haver afegit cap. On la llengua no ho deixa dir amb certesa, només se n’adverteix.
how-check-completeness = Integritat: no hi pot faltar res de l’original ni afegir-s’hi res, i el que s’ha traduït ha de ser aquest original.
how-check-signals = Motor: s’escolta el motor que s’ha interromput o que dubta de la seva traducció.
how-check-untranslated = Res sense traduir: les paraules no s’han d’haver copiat sense més.
how-check-repetition = Repetició: la traducció no ha de dir una vegada i una altra el que l’original diu un sol cop.
how-check-terminology = Termes: un terme que la redacció ha fixat s’ha de traduir com ella vol.
how-check-empty = Res omès: cada frase ha de tenir la seva traducció.
how-tiers-title = Com són de bons els motors
how-tiers = Entre llengües molt properes, els motors que es fan servir aquí donen un text que es llegeix bé. Entre d’altres, una pàgina pot anar marcada com a traducció aproximada o com a idea general: llavors només se’n mostren el titular i les primeres frases.
how-limits-title = El que les comprovacions no veuen
how-limits = Les comprovacions troben el que falta, el que sobra i el que ha canviat de valor. No jutgen l’estil, ni la ironia, ni si una paraula està ben triada. Una traducció que les supera pot ser errònia: abans de refiar-vos d’una frase, llegiu l’original.
how-rights-title = Drets
how-rights = Les paraules són dels editors. Quant se’n mostra depèn del que permet cadascun; la pàgina de fonts ho diu.
how-index-note = Es demana als cercadors que no incloguin les traduccions automàtiques.
