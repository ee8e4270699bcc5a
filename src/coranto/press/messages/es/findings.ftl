## What a check found in a sentence: Finding.message

finding-empty = Falta la traducción de esta frase.
finding-untranslated = Esta frase quedó sin traducir.
finding-untranslated-part = «{ $printed }» quedó sin traducir.
finding-repeated = Esta traducción repite las mismas palabras una y otra vez.
finding-language = Esta frase salió { in-language }.
finding-short = La traducción es mucho más corta que el original: probablemente falta algo.
finding-cut = La traducción se corta antes del final de la frase.
finding-long = La traducción es mucho más larga que el original: probablemente se ha añadido algo.
finding-changed = El original dice { $said }; esta traducción dice { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = El original dice { $said }; la cifra falta en esta traducción.
finding-number-added = Esta traducción dice { $printed }; el original no da esa cifra.
finding-number-doubt = El original dice { $said }; la traducción escribe esta cifra de un modo que puede leerse de otra manera.
