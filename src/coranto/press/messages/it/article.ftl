## Whose words these are

by-author = Scritto da { $author } per { $source }
by-source = Pubblicato da { $source }
time-published = Pubblicato il { $time }
time-updated = Aggiornato il { $time }
ai-letters = IA
label-publish = Tradotto { from-language } da una macchina e controllato da una macchina; nessuna persona lo ha rivisto.
label-rough = Traduzione automatica approssimativa { from-language }: ci possono essere frasi goffe e a volte sbagliate. Controllata da una macchina; nessuna persona l’ha rivista.
label-gist = Senso generale ricavato da una macchina { from-language }: mostra di che cosa tratta la notizia, ma le parole non sono affidabili. Nessuna persona lo ha rivisto.
label-original = Così come pubblicato da { $source }. In questa pagina non è stato tradotto nulla.
label-flagged = { $count ->
    [one] Una frase è segnalata perché un controllo ha trovato un dubbio.
   *[other] { $count } frasi sono segnalate perché un controllo ha trovato un dubbio.
}
label-kept = { $count ->
    [one] Una frase resta { in-language } perché la traduzione non ha superato un controllo.
   *[other] { $count } frasi restano { in-language } perché la traduzione non ha superato un controllo.
}
how-link = Come è stato tradotto
original-link = Leggi l’originale
translator = { $site } (traduzione automatica, senza revisione umana)
backstory = Tradotto { from-language } da { $engine } e controllato da una macchina, senza revisione umana.

## Reading

mode-legend = Modo di lettura
mode-translation = Traduzione
mode-both = A fronte
mode-original = Originale
column-target = { $language }, traduzione automatica
column-source = { $language }, così come pubblicato
flag-title = Frase da verificare.
kept-title = Riportata { in-language }, così come pubblicata.
kept-reason = La traduzione non ha superato i controlli.
kept-empty = Di questa frase non c’è traduzione.
note-excerpt = Qui è mostrato solo un estratto. { $why } Il resto si legge { in-language } presso { $source }.
note-headline = Qui è mostrato solo il titolo. { $why } La notizia si legge { in-language } presso { $source }.
note-gist = Si mostrano solo il titolo e le prime frasi, perché questa traduzione non regge di più. La notizia intera si legge { in-language } su { $source }.
note-beginning = Qui si mostra solo l’inizio. La notizia intera si legge { in-language } su { $source }.
changed-title = La fonte ha modificato questa notizia
changed-text = { $time }. { $source } ha modificato il suo testo e questa pagina si è adeguata.
corrected-title = La fonte ha corretto questa notizia
corrected-text = { $time }. { $source } ha corretto il suo testo e questa pagina si è adeguata.
retitled-title = La fonte ha cambiato il titolo
retitled-text = { $time }. { $source } ha cambiato il titolo di questa notizia e questa pagina si è adeguata.
changed-words = { $source } scrive:
changed-more = { $count ->
    [one] È cambiata un’altra frase.
   *[other] Sono cambiate altre { $count } frasi.
}

## The translation slip

slip-title = Scheda della traduzione
slip-original = Così come pubblicato
slip-source = Fonte
slip-seen = Vista per la prima volta
slip-translated = Tradotta
slip-printed = Stampata
slip-engine = Motore
slip-route = Percorso
slip-rights = Diritti
slip-checks = Controlli
links-title = Link dell’originale
slip-count = { $ok } su { $all }
slip-unchecked = non controllato per queste lingue
rights-full = Testo integrale
rights-excerpt = Estratto
rights-headline = Titolo
rights-none = Nessuno
check-numbers = Numeri
check-language = Lingua giusta
check-calendar = Date
check-currency = Valute
check-units = Unità di misura
check-quotes = Citazioni
check-markup = Link ed enfasi
check-places = Paesi
check-names = Nomi
check-consistency = Nomi nell’articolo
check-negation = Negazioni
check-completeness = Completezza
check-signals = Motore
check-untranslated = Tutto tradotto
check-repetition = Niente di ripetuto
check-terminology = Termini della casa
check-empty = Nulla di omesso
check-other = { $check }
read-button = Leggi { in-language } su { $source }

## Withheld, withdrawn, barred

withheld-title = Questa traduzione è trattenuta
withheld-text = { $source } ha pubblicato questa notizia { in-language }. La traduzione non è mostrata qui, perché una traduzione sbagliata sarebbe peggio di nessuna.
withheld-short = Trattenuta:
tombstone-title = Ritirata
tombstone-text = Qui c’era una notizia di { $source }. È stata ritirata il { $time }.
removed-title = Ritirata da questo sito
removed-text = Qui c’era fino al { $time } una notizia di { $source }.
barred-title = Non mostrata
barred-text = { $source } non consente di mostrare qui le sue notizie.
source-link = Vai a { $source }
