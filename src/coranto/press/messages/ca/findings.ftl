## What a check found in a sentence: Finding.message

finding-empty = Falta la traducció d’aquesta frase.
finding-untranslated = Aquesta frase ha quedat sense traduir.
finding-untranslated-part = «{ $printed }» ha quedat sense traduir.
finding-repeated = Aquesta traducció repeteix les mateixes paraules una vegada i una altra.
finding-language = Aquesta frase ha sortit { in-language }.
finding-short = La traducció és molt més curta que l’original: probablement hi falta alguna cosa.
finding-cut = La traducció es talla abans del final de la frase.
finding-long = La traducció és molt més llarga que l’original: probablement s’hi ha afegit alguna cosa.
finding-part-missing = Sembla que la traducció omet «{ $said }».
finding-part-added = «{ $printed }» no sembla que sigui a l’original.
finding-detached = Aquesta frase no sembla una traducció de l’original.
finding-gap = Sembla que falta una paraula a «{ $printed }».
finding-changed = L’original diu { $said }; aquesta traducció diu { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = L’original diu { $said }; la xifra falta en aquesta traducció.
finding-number-added = Aquesta traducció diu { $printed }; l’original no dona aquesta xifra.
finding-number-doubt = L’original diu { $said }; la traducció escriu aquesta xifra d’una manera que es pot llegir diferent.
finding-quote-lost = L’original cita { $said }; en aquesta traducció no es veu que és una cita.
finding-quote-moved = Les cometes d’aquesta traducció no abracen el mateix que les de l’original: allà { $said }, aquí { $printed }.
finding-markup = Un enllaç o un èmfasi de l’original s’ha fet malbé en aquesta traducció.
finding-address = Una adreça de l’original falta o és una altra en aquesta traducció.
finding-negation-lost = L’original hi nega alguna cosa ({ $said }); aquesta traducció no.
finding-negation-added = Aquesta traducció hi nega alguna cosa ({ $printed }) que l’original no nega.
finding-term = «{ $said }» s’hauria d’haver traduït «{ $wanted }».
