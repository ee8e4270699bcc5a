## On every page

site-tagline = Nachrichten von anderswo, in Ihrer Sprache. Maschinell übersetzt, immer mit Quelle.
skip-link = Zu den Nachrichten
nav-language = Sprache
nav-sections = Rubriken
section-front = Titelseite
section-sources = Quellen
section-corrections = Korrekturen
section-withheld = Zurückgehalten
section-how = So wird übersetzt
footer-feed = Atom-Feed
footer-rights = { $site } druckt nur nach, was die Quellen erlauben. Die Rechte bleiben bei den Verlagen, die bei jedem Artikel genannt sind. Maschinelle Übersetzungen können Fehler enthalten; maßgeblich ist das Original.

## Languages, as they stand in a sentence: names in -isch are declined, loan words are not

from-language = { $code ->
    [af] aus dem { $language }
    [eo] aus dem { $language }
    [fil] aus dem { $language }
    [ha] aus dem { $language }
    [hi] aus dem { $language }
    [nb] aus dem Norwegischen
    [nn] aus dem Norwegischen
    [om] aus dem { $language }
    [pa] aus dem { $language }
    [sw] aus dem { $language }
    [ur] aus dem { $language }
    [yo] aus dem { $language }
    [zu] aus dem { $language }
   *[other] aus dem { $language }en
}
in-language = auf { $language }

## Front page

front-description = Nachrichten von anderswo, maschinell übersetzt und maschinell geprüft, das Original immer nur einen Klick entfernt.
front-lead = Aufmacher
front-news = Weitere Nachrichten
front-latest = Neuestes
front-older = Früher
front-held = Zurückgehalten
front-gist = Inhalt in groben Zügen
front-rough = Grob übersetzt
front-empty-title = Noch nichts gedruckt
front-empty-text = Die ersten Artikel erscheinen hier, sobald eine Quelle etwas veröffentlicht hat und es gelesen, übersetzt und geprüft ist. Das dauert einige Minuten; niemand muss etwas tun.
front-empty-sources = Zeigen, welche Quellen gelesen werden
tally-title = Seit Mitternacht
tally-published = Veröffentlichte Übersetzungen
tally-withheld = Von den Prüfungen zurückgehalten
tally-corrected = Nach Änderung der Quelle korrigiert
tally-withdrawn = Mit der Quelle zurückgezogen
tally-link = Was zurückgehalten wurde und warum

## Page not found

missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite war nie hier. Zieht eine Quelle einen Artikel zurück, bleibt an seiner Adresse ein Hinweis.
missing-link = Zur Titelseite
