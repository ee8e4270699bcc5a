## Why no more is shown, or no translation: Terms.reason

terms-declared = Così ha deciso il gestore di questo sito.
terms-default = La fonte non dice nulla che consenta di più.
terms-licence = La licenza dell’originale lo consente.
terms-derivatives = La licenza dell’originale vieta le opere derivate, e una traduzione lo è.
terms-commercial = La licenza dell’originale vieta l’uso commerciale.
terms-reserved = La fonte si riserva l’uso del suo testo da parte di macchine.
terms-robots = La fonte chiede alle macchine di non fare altro con questa pagina.
terms-paywall = La fonte vuole essere pagata per il testo integrale.
terms-refused = La fonte non lascia più leggere questa pagina alle macchine.
terms-expired = La fonte voleva che questa pagina fosse mostrata solo fino a una data ormai passata.
withheld-translation = Non può essere tradotto.
silenced-title = Non tradotto
silenced-short = Non tradotto:
silenced-text = { $source } ha pubblicato questa notizia { in-language }. Qui non può essere tradotta; sopra c’è il titolo come è stato pubblicato.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, con licenza { $licence }, come pubblicato.
licence-excerpt = { $credit }, con licenza { $licence }; qui ne è mostrata solo una parte.
licence-translated = Modificato da { $credit }, con licenza { $licence }: tradotto { from-language } da una macchina.
licence-shared = Questa traduzione ha la stessa licenza.
licence-model = Tradotto con { $model }, con licenza { $licence }.
slip-licence = Licenza
slip-why = Perché

## The page of one source

sources-rights-auto = Ciò che le sue pagine consentono, altrimenti un estratto
source-rights-title = Che cosa può essere mostrato, e perché
source-declared = { $rights }, secondo quanto dichiarato dal gestore di questo sito il { $day }.
source-declared-undated = { $rights }, secondo quanto dichiara il gestore di questo sito.
source-note = Il gestore ne ha annotato il fondamento.
source-undeclared = Decide ciò che dice la fonte stessa, notizia per notizia. Dove non dice nulla, si mostra un estratto.
source-shown = Mostrato
source-articles = Notizie
source-said-title = Che cosa dice la fonte
source-said-none = Finora non è stato letto nulla sui diritti.
source-said = Detto
source-since = Letto per la prima volta
where-header = { $name } (intestazione HTTP)
where-page = { $name } (pagina)
where-feed = { $name } (feed)
where-site = { $name } (tutto il sito)
source-feeds-title = Feed che vengono letti
source-corrections-none = Finora la fonte non ha corretto né ritirato nulla.
source-found = Notizie trovate
source-out = Uscite in questa edizione
source-decides = decide
source-more = E altri { $count }.
source-latest = Notizie contate qui: { $count }, le ultime lette.
source-feed = Feed
source-format = Formato
source-asked = Ultima richiesta
source-asked-never = Non ancora
feed-failing = Al momento non leggibile
feed-gone = Abbandonato dalla fonte
feed-empty = Al momento vuoto
feed-stale = Nulla di nuovo dal { $day }
