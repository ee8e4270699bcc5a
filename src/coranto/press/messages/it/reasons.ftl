## Why an article is withheld or gone: Printing.reason

withheld-headline = Il titolo o la prima frase non ha superato i controlli.
withheld-many = { $bad } delle sue { $all } frasi non hanno superato i controlli.
withheld-contradictions = { $against } delle sue { $all } frasi dicevano una cosa diversa dall’originale.
withheld-language = La traduzione non era nella lingua in cui doveva essere.
withheld-empty = Il motore non ha dato alcuna traduzione.
withheld-engine = Il motore ha fallito più volte.
withheld-no-route = Qui nessun motore traduce abbastanza bene tra queste due lingue.
canceled-source = La fonte ha ritirato la notizia.
removed-operator = Questo sito ha ritirato la notizia.
removed-source = Questo sito non legge più la fonte.
removed-language = Questo sito non esce più in questa lingua.
withheld-rights = La fonte non consente più di mostrare qui le sue notizie.
