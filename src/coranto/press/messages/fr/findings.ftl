## What a check found in a sentence: Finding.message

finding-empty = La traduction de cette phrase manque.
finding-untranslated = Cette phrase n’a pas été traduite.
finding-untranslated-part = « { $printed } » n’a pas été traduit.
finding-repeated = Cette traduction répète les mêmes mots en boucle.
finding-language = Cette phrase est sortie { in-language }.
finding-short = La traduction est beaucoup plus courte que l’original : il y manque sans doute quelque chose.
finding-cut = La traduction s’arrête avant la fin de la phrase.
finding-long = La traduction est beaucoup plus longue que l’original : quelque chose y a sans doute été ajouté.
finding-part-missing = La traduction semble omettre « { $said } ».
finding-part-added = « { $printed } » ne semble pas figurer dans l’original.
finding-detached = Cette phrase ne semble pas être une traduction de l’original.
finding-gap = Il semble manquer un mot à « { $printed } ».
finding-changed = L’original dit { $said }, cette traduction dit { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = L’original dit { $said } ; le chiffre manque dans cette traduction.
finding-number-added = Cette traduction dit { $printed } ; l’original ne donne pas ce chiffre.
finding-number-doubt = L’original dit { $said } ; la traduction écrit ce chiffre d’une façon qui peut se lire autrement.
finding-quote-lost = L’original cite { $said } ; dans cette traduction, rien ne montre que c’est une citation.
finding-quote-moved = Les guillemets de cette traduction n’entourent pas les mêmes mots que ceux de l’original : là { $said }, ici { $printed }.
finding-markup = Un lien ou une mise en relief de l’original a été abîmé dans cette traduction.
finding-address = Une adresse de l’original manque ou est une autre dans cette traduction.
finding-negation-lost = L’original nie quelque chose ici ({ $said }) ; cette traduction, non.
finding-negation-added = Cette traduction nie quelque chose ici ({ $printed }) que l’original ne nie pas.
finding-term = « { $said } » aurait dû être rendu par « { $wanted } ».
