## Why an article is withheld or gone: Printing.reason

withheld-headline = O titular ou a primeira frase non superou as comprobacións.
withheld-many = { $bad } das súas { $all } frases non superaron as comprobacións.
withheld-contradictions = { $against } das súas { $all } frases dicían algo distinto do orixinal.
withheld-language = A tradución non estaba na lingua en que debía estar.
withheld-empty = O motor non deu ningunha tradución.
withheld-engine = O motor fallou varias veces.
withheld-no-route = Aquí ningún motor traduce abondo ben entre estas dúas linguas.
canceled-source = A fonte retirou a nova.
removed-operator = Este sitio retirou a nova.
removed-source = Este sitio xa non le a fonte.
removed-language = Este sitio xa non se publica nesta lingua.
withheld-rights = A fonte xa non permite amosar aquí as súas novas.
