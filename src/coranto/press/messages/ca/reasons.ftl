## Why an article is withheld or gone: Printing.reason

withheld-headline = El titular o la primera frase no ha superat les comprovacions.
withheld-many = { $bad } de les seves { $all } frases no han superat les comprovacions.
withheld-contradictions = { $against } de les seves { $all } frases deien una cosa diferent de l’original.
withheld-language = La traducció no era en la llengua en què havia de ser.
withheld-empty = El motor no ha donat cap traducció.
withheld-engine = El motor ha fallat diverses vegades.
withheld-no-route = Aquí cap motor no tradueix prou bé entre aquestes dues llengües.
canceled-source = La font va retirar la notícia.
removed-operator = Aquest lloc va retirar la notícia.
removed-source = Aquest lloc ja no llegeix la font.
removed-language = Aquest lloc ja no es publica en aquesta llengua.
withheld-rights = La font ja no permet mostrar aquí les seves notícies.
