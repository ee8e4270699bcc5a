## What a check found in a sentence: Finding.message

finding-empty = Falta a tradução desta frase.
finding-untranslated = Esta frase ficou por traduzir.
finding-untranslated-part = «{ $printed }» ficou por traduzir.
finding-repeated = Esta tradução repete vezes sem conta as mesmas palavras.
finding-language = Esta frase saiu { in-language }.
finding-short = A tradução é muito mais curta do que o original: provavelmente falta alguma coisa.
finding-cut = A tradução é cortada antes do fim da frase.
finding-long = A tradução é muito mais longa do que o original: provavelmente foi acrescentada alguma coisa.
finding-part-missing = A tradução parece omitir «{ $said }».
finding-part-added = «{ $printed }» não parece estar no original.
finding-detached = Esta frase não parece ser uma tradução do original.
finding-gap = Parece faltar uma palavra em «{ $printed }».
finding-changed = O original diz { $said }; esta tradução diz { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = O original diz { $said }; o número falta nesta tradução.
finding-number-added = Esta tradução diz { $printed }; o original não dá esse número.
finding-number-doubt = O original diz { $said }; a tradução escreve este número de um modo que se pode ler de outra maneira.
finding-quote-lost = O original cita { $said }; nesta tradução não se vê que é uma citação.
finding-quote-moved = As aspas desta tradução não abrangem o mesmo que as do original: ali { $said }, aqui { $printed }.
finding-markup = Uma ligação ou uma ênfase do original estragou-se nesta tradução.
finding-address = Um endereço do original falta ou é outro nesta tradução.
finding-negation-lost = O original nega algo aqui ({ $said }); esta tradução não.
finding-negation-added = Esta tradução nega algo aqui ({ $printed }) que o original não nega.
finding-term = «{ $said }» devia traduzir-se por «{ $wanted }».
