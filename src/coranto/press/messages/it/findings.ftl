## What a check found in a sentence: Finding.message

finding-empty = Manca la traduzione di questa frase.
finding-untranslated = Questa frase non è stata tradotta.
finding-untranslated-part = «{ $printed }» non è stato tradotto.
finding-repeated = Questa traduzione ripete più volte le stesse parole.
finding-language = Questa frase è uscita { in-language }.
finding-short = La traduzione è molto più corta dell’originale: probabilmente manca qualcosa.
finding-cut = La traduzione si interrompe prima della fine della frase.
finding-long = La traduzione è molto più lunga dell’originale: probabilmente è stato aggiunto qualcosa.
finding-part-missing = La traduzione sembra omettere «{ $said }».
finding-part-added = «{ $printed }» non sembra trovarsi nell’originale.
finding-detached = Questa frase non sembra una traduzione dell’originale.
finding-gap = Sembra mancare una parola in «{ $printed }».
finding-changed = L’originale dice { $said }, questa traduzione dice { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = L’originale dice { $said }; la cifra manca in questa traduzione.
finding-number-added = Questa traduzione dice { $printed }; l’originale non dà questa cifra.
finding-number-doubt = L’originale dice { $said }; la traduzione scrive questa cifra in un modo che si può leggere diversamente.
finding-quote-lost = L’originale cita { $said }; in questa traduzione non si vede che è una citazione.
finding-quote-moved = Le virgolette di questa traduzione non racchiudono le stesse parole di quelle dell’originale: là { $said }, qui { $printed }.
finding-markup = Un link o un’evidenziazione dell’originale si è guastato in questa traduzione.
finding-address = Un indirizzo dell’originale manca o è un altro in questa traduzione.
finding-negation-lost = L’originale qui nega qualcosa ({ $said }); questa traduzione no.
finding-negation-added = Questa traduzione qui nega qualcosa ({ $printed }) che l’originale non nega.
finding-term = «{ $said }» andava reso con «{ $wanted }».
