## What a check found in a sentence: Finding.message

finding-empty = Falta a tradución desta frase.
finding-untranslated = Esta frase quedou sen traducir.
finding-untranslated-part = «{ $printed }» quedou sen traducir.
finding-repeated = Esta tradución repite as mesmas palabras unha e outra vez.
finding-language = Esta frase saíu { in-language }.
finding-short = A tradución é moito máis curta ca o orixinal: probablemente falta algo.
finding-cut = A tradución córtase antes do final da frase.
finding-long = A tradución é moito máis longa ca o orixinal: probablemente engadiuse algo.
finding-part-missing = A tradución parece omitir «{ $said }».
finding-part-added = «{ $printed }» non parece estar no orixinal.
finding-detached = Esta frase non parece unha tradución do orixinal.
finding-gap = Parece que falta unha palabra en «{ $printed }».
finding-changed = O orixinal di { $said }; esta tradución di { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = O orixinal di { $said }; a cifra falta nesta tradución.
finding-number-added = Esta tradución di { $printed }; o orixinal non dá esa cifra.
finding-number-doubt = O orixinal di { $said }; a tradución escribe esta cifra dun xeito que se pode ler doutra maneira.
finding-quote-lost = O orixinal cita { $said }; nesta tradución non se ve que é unha cita.
finding-quote-moved = As comiñas desta tradución non abranguen o mesmo que as do orixinal: alí { $said }, aquí { $printed }.
finding-markup = Unha ligazón ou unha énfase do orixinal estragouse nesta tradución.
finding-address = Un enderezo do orixinal falta ou é outro nesta tradución.
finding-negation-lost = O orixinal nega algo aquí ({ $said }); esta tradución non.
finding-negation-added = Esta tradución nega algo aquí ({ $printed }) que o orixinal non nega.
finding-term = «{ $said }» debía traducirse como «{ $wanted }».
