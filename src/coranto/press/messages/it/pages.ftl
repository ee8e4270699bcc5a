## Corrections

corrections-title = Rettifiche
corrections-text = Quando una fonte modifica o ritira una notizia, tutte le lingue di questo sito la seguono. Nulla, tranne l’ortografia, viene sostituito in silenzio: le frasi cambiate sono elencate sotto, così come le ha scritte la fonte.
corrections-empty = Nessuna fonte ha ancora modificato o ritirato una notizia.
corrections-changed = Modificata dalla fonte
corrections-corrected = Corretta dalla fonte
corrections-retitled = Titolo cambiato dalla fonte
corrections-withdrawn = Ritirata dalla fonte
corrections-removed = Ritirata da questo sito
corrections-rechecked = Ricontrollata
rechecked-withheld = { $time }. I controlli sono migliorati e questa traduzione non li supera più: è trattenuta.
rechecked-released = { $time }. I controlli sono migliorati e questa traduzione ora li supera: è mostrata.
rechecked-marks = { $time }. I controlli sono migliorati e questa traduzione è stata ricontrollata: { $count ->
    [one] una frase è mostrata ora in altro modo.
   *[other] { $count } frasi sono mostrate ora in altro modo.
}
corrections-story = La notizia { in-language }

## Held back

held-title = Trattenute
held-text = Queste notizie sono state tradotte, ma i controlli hanno trovato errori nella traduzione o non hanno potuto darla per buona. Il titolo è quello dell’editore; non si mostra alcuna frase della traduzione fallita.
held-empty = Al momento nulla è trattenuto.

## Sources

sources-title = Fonti
sources-text = Gli editori che si leggono qui, e quanto del loro testo si può mostrare. I diritti di ogni notizia restano al suo editore.
sources-empty = Non si legge ancora alcuna fonte.
sources-source = Fonte
sources-language = Lingua
sources-rights = Che cosa si può mostrare
sources-rights-full = Il testo integrale
sources-rights-excerpt = Titolo, prime frasi e link
sources-rights-headline = Titolo e link
sources-rights-none = Nulla
sources-language-unknown = Non dichiarata

## How translation works

how-title = Come si traduce qui
how-lede = Dalla fonte a questa pagina, nessuna persona tocca una notizia. Per questo ogni pagina dice che cosa le è successo e tiene l’originale a portata di mano.
how-steps-title = Il cammino di una notizia
how-step-read = Una fonte pubblica una notizia nel suo feed. La pagina si legge una volta, nei limiti delle sue regole per i robot, e poi solo per vedere se è cambiata.
how-step-translate = Il testo si divide in frasi e un motore le traduce una per una. Dove non c’è un motore diretto, il cammino passa per una terza lingua; la scheda di ogni pagina indica il motore e il percorso.
how-step-check = Ogni frase della traduzione si confronta con l’originale secondo regole fisse.
how-step-print = Ciò che supera i controlli si stampa. Una frase dubbia è sottolineata, e il dubbio è spiegato sotto a parole. Una frase che non li supera resta nella lingua originale. Se non li superano il titolo o troppe frasi, la notizia è trattenuta.
how-step-follow = Quando la fonte corregge una notizia, si correggono anche tutte le lingue, con una nota. Quando la ritira, un avviso senza il testo ne prende il posto.
how-checks-title = Che cosa guardano i controlli
how-check-numbers = Numeri: ogni numero dell’originale deve trovarsi nella traduzione, con il suo valore, e nessun altro.
how-check-language = Lingua: la traduzione deve essere nella lingua dichiarata.
how-check-calendar = Date: nessun mese e nessun giorno della settimana deve essere diventato un altro.
how-check-currency = Valute: gli euro devono restare euro.
how-check-units = Unità di misura: dieci chilometri non devono essere diventati dieci miglia, né tre anni tre mesi.
how-check-quotes = Citazioni: ciò che l’originale mette tra virgolette deve esserlo anche nella traduzione, né più né meno.
how-check-markup = Link ed enfasi: ogni link, indirizzo ed evidenziazione deve arrivare intatto.
how-check-places = Paesi: una notizia su un paese non deve essere diventata una notizia su un altro.
how-check-names = Nomi: nessuno e nessun luogo deve essere stato scambiato per un altro.
how-check-consistency = Nomi nell’articolo: chi è nominato nelle altre frasi non può essere un altro in nessuna di esse.
how-check-negation = Negazioni: nessun «non» deve andare perso o aggiungersi. Dove la lingua non permette di dirlo con certezza, c’è solo un avviso.
how-check-completeness = Completezza: dell’originale non deve mancare nulla, nulla va aggiunto, e dev’essere proprio quell’originale a essere tradotto.
how-check-signals = Motore: si ascolta il motore che si è interrotto o che dubita della propria traduzione.
how-check-untranslated = Tutto tradotto: le parole non devono essere semplicemente copiate.
how-check-repetition = Ripetizione: una traduzione non deve ripetere più volte ciò che l’originale dice una volta sola.
how-check-terminology = Termini: un termine che la redazione ha fissato deve essere reso come vuole lei.
how-check-empty = Nulla di omesso: ogni frase deve avere la sua traduzione.
how-tiers-title = Quanto valgono i motori
how-tiers = Tra lingue molto vicine i motori usati qui danno un testo che si legge bene. Tra altre, una pagina può essere indicata come traduzione approssimativa o come senso generale: in tal caso si mostrano solo il titolo e le prime frasi.
how-limits-title = Che cosa i controlli non vedono
how-limits = I controlli trovano ciò che manca, ciò che è di troppo e ciò che ha cambiato valore. Non giudicano lo stile, né l’ironia, né la scelta di una parola. Una traduzione che li supera può essere sbagliata: prima di fidarvi di una frase, leggete l’originale.
how-rights-title = Diritti
how-rights = Le parole appartengono agli editori. Quanto se ne mostra dipende da ciò che ciascuno consente; la pagina delle fonti lo dice per ognuno.
how-index-note = Si chiede ai motori di ricerca di non elencare le traduzioni automatiche.
