## On every page

site-tagline = Notizie da altrove, nella vostra lingua. Tradotte da una macchina, sempre con la fonte in vista.
skip-link = Vai alle notizie
nav-language = Lingua
nav-sections = Sezioni
section-front = Prima pagina
section-sources = Fonti
section-corrections = Rettifiche
section-withheld = Trattenute
section-how = Come si traduce
footer-feed = Feed Atom
footer-rights = { $site } ripubblica solo ciò che le fonti consentono. I diritti restano agli editori indicati in ogni notizia. Una traduzione automatica può contenere errori; fa fede l’originale.

## Languages, as they stand in a sentence: dall’ before a vowel or h, dallo before s + consonant, z, y

from-language = { $code ->
    [af] dall’{ $language }
    [ar] dall’{ $language }
    [az] dall’{ $language }
    [en] dall’{ $language }
    [eo] dall’{ $language }
    [et] dall’{ $language }
    [he] dall’{ $language }
    [hi] dall’{ $language }
    [hu] dall’{ $language }
    [hy] dall’{ $language }
    [id] dall’{ $language }
    [ga] dall’{ $language }
    [is] dall’{ $language }
    [it] dall’{ $language }
    [oc] dall’{ $language }
    [sq] dall’{ $language }
    [uk] dall’{ $language }
    [ur] dall’{ $language }
    [es] dallo { $language }
    [sk] dallo { $language }
    [sl] dallo { $language }
    [sv] dallo { $language }
    [sw] dallo { $language }
    [yi] dallo { $language }
    [zu] dallo { $language }
   *[other] dal { $language }
}
in-language = in { $language }

## Front page

front-description = Notizie da altrove, tradotte e controllate da una macchina, con l’originale sempre a portata di clic.
front-lead = Notizia principale
front-news = Altre notizie
front-latest = Ultime
front-older = Precedenti
front-held = Trattenuta
front-gist = Senso generale
front-rough = Approssimativa
front-empty-title = Non c’è ancora nulla di stampato
front-empty-text = Le prime notizie compariranno qui non appena una fonte avrà pubblicato qualcosa e il testo sarà stato letto, tradotto e controllato. Ci vorrà qualche minuto; nessuno deve fare nulla.
front-empty-sources = Vedi quali fonti si leggono
tally-title = Da mezzanotte
tally-published = Traduzioni pubblicate
tally-withheld = Trattenute dai controlli
tally-corrected = Corrette dopo una modifica della fonte
tally-withdrawn = Ritirate con la fonte
tally-link = Vedi che cosa è stato trattenuto e perché

## Page not found

missing-title = Questa pagina non esiste
missing-text = L’indirizzo può essere scritto male, oppure la pagina non è mai stata qui. Quando una fonte ritira una notizia, al suo indirizzo resta un avviso.
missing-link = Vai alla prima pagina
