## Why an article is withheld or gone: Printing.reason

withheld-headline = O título ou a primeira frase não passou nas verificações.
withheld-many = { $bad } das suas { $all } frases não passaram nas verificações.
withheld-contradictions = { $against } das suas { $all } frases diziam algo diferente do original.
withheld-language = A tradução não estava na língua em que devia estar.
withheld-empty = O motor não deu nenhuma tradução.
withheld-engine = O motor falhou várias vezes.
withheld-no-route = Nenhum motor daqui traduz suficientemente bem entre estas duas línguas.
canceled-source = A fonte retirou a notícia.
removed-operator = Este sítio retirou a notícia.
removed-source = Este sítio já não lê a fonte.
removed-language = Este sítio já não é publicado nesta língua.
withheld-rights = A fonte já não permite mostrar aqui as suas notícias.
