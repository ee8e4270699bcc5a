## What a check found in a sentence: Finding.message

finding-empty = Falta la traducción de esta frase.
finding-untranslated = Esta frase quedó sin traducir.
finding-untranslated-part = «{ $printed }» quedó sin traducir.
finding-repeated = Esta traducción repite las mismas palabras una y otra vez.
finding-language = Esta frase salió { in-language }.
finding-short = La traducción es mucho más corta que el original: probablemente falta algo.
finding-cut = La traducción se corta antes del final de la frase.
finding-long = La traducción es mucho más larga que el original: probablemente se ha añadido algo.
finding-part-missing = La traducción parece omitir «{ $said }».
finding-part-added = «{ $printed }» no parece estar en el original.
finding-detached = Esta frase no parece una traducción del original.
finding-gap = Parece que falta una palabra en «{ $printed }».
finding-changed = El original dice { $said }; esta traducción dice { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = El original dice { $said }; la cifra falta en esta traducción.
finding-number-added = Esta traducción dice { $printed }; el original no da esa cifra.
finding-number-doubt = El original dice { $said }; la traducción escribe esta cifra de un modo que puede leerse de otra manera.
finding-quote-lost = El original cita { $said }; en esta traducción no se ve que es una cita.
finding-quote-moved = Las comillas de esta traducción no abarcan lo mismo que las del original: allí { $said }, aquí { $printed }.
finding-markup = Un enlace o un énfasis del original se ha dañado en esta traducción.
finding-address = Una dirección del original falta o es otra en esta traducción.
finding-negation-lost = El original niega algo aquí ({ $said }); esta traducción no.
finding-negation-added = Esta traducción niega algo aquí ({ $printed }) que el original no niega.
finding-term = «{ $said }» debía traducirse como «{ $wanted }».
