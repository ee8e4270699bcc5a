## Why an article is withheld or gone: Printing.reason

withheld-headline = Le titre ou la première phrase n’a pas passé les vérifications.
withheld-many = { $bad } de ses { $all } phrases n’ont pas passé les vérifications.
withheld-contradictions = { $against } de ses { $all } phrases disaient autre chose que l’original.
withheld-language = La traduction n’était pas dans la langue voulue.
withheld-empty = Le moteur n’a donné aucune traduction.
withheld-engine = Le moteur a échoué plusieurs fois.
withheld-no-route = Aucun moteur ne traduit ici assez bien entre ces deux langues.
canceled-source = La source a retiré l’article.
removed-operator = Ce site a retiré l’article.
removed-source = Ce site ne lit plus la source.
removed-language = Ce site ne paraît plus dans cette langue.
withheld-rights = La source n’autorise plus l’affichage de ses articles ici.
