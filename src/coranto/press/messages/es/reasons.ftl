## Why an article is withheld or gone: Printing.reason

withheld-headline = El titular o la primera frase no superó las comprobaciones.
withheld-many = { $bad } de sus { $all } frases no superaron las comprobaciones.
withheld-contradictions = { $against } de sus { $all } frases decían algo distinto del original.
withheld-language = La traducción no estaba en el idioma en que debía estar.
withheld-empty = El motor no dio ninguna traducción.
withheld-engine = El motor falló varias veces.
withheld-no-route = Aquí ningún motor traduce lo bastante bien entre estos dos idiomas.
canceled-source = La fuente retiró la noticia.
removed-operator = Este sitio retiró la noticia.
removed-source = Este sitio ya no lee la fuente.
removed-language = Este sitio ya no se publica en este idioma.
withheld-rights = La fuente ya no permite mostrar aquí sus noticias.
