## What a check found in a sentence: Finding.message

finding-empty = Falta la traducció d’aquesta frase.
finding-untranslated = Aquesta frase ha quedat sense traduir.
finding-untranslated-part = «{ $printed }» ha quedat sense traduir.
finding-repeated = Aquesta traducció repeteix les mateixes paraules una vegada i una altra.
finding-language = Aquesta frase ha sortit { in-language }.
finding-short = La traducció és molt més curta que l’original: probablement hi falta alguna cosa.
finding-cut = La traducció es talla abans del final de la frase.
finding-long = La traducció és molt més llarga que l’original: probablement s’hi ha afegit alguna cosa.
finding-changed = L’original diu { $said }; aquesta traducció diu { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = L’original diu { $said }; la xifra falta en aquesta traducció.
finding-number-added = Aquesta traducció diu { $printed }; l’original no dona aquesta xifra.
finding-number-doubt = L’original diu { $said }; la traducció escriu aquesta xifra d’una manera que es pot llegir diferent.
