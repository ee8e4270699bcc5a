## Whose words these are

by-author = Geschrieben von { $author } für { $source }
by-source = Veröffentlicht von { $source }
time-published = Veröffentlicht am { $time }
time-updated = Aktualisiert am { $time }
ai-letters = KI
label-publish = Maschinell { from-language } übersetzt und maschinell geprüft; kein Mensch hat den Text bearbeitet.
label-rough = Grobe maschinelle Übersetzung { from-language }: Rechnen Sie mit holprigen und manchmal falschen Formulierungen. Maschinell geprüft; kein Mensch hat den Text bearbeitet.
label-gist = Maschinell { from-language } übertragener Inhalt in groben Zügen: Er zeigt, worum es geht; auf den Wortlaut ist kein Verlass. Kein Mensch hat den Text bearbeitet.
label-original = Wie von { $source } veröffentlicht. Auf dieser Seite ist nichts übersetzt.
label-flagged = { $count ->
    [one] Ein Satz ist markiert, weil eine Prüfung Zweifel ergab.
   *[other] { $count } Sätze sind markiert, weil eine Prüfung Zweifel ergab.
}
label-kept = { $count ->
    [one] Ein Satz steht { in-language } da, weil seine Übersetzung eine Prüfung nicht bestanden hat.
   *[other] { $count } Sätze stehen { in-language } da, weil ihre Übersetzung eine Prüfung nicht bestanden hat.
}
how-link = So wurde übersetzt
original-link = Original lesen
translator = { $site } (maschinelle Übersetzung, nicht von Menschen bearbeitet)
backstory = { $engine } hat den Text { from-language } übersetzt; maschinell geprüft, nicht von Menschen bearbeitet.

## Reading

mode-legend = Leseansicht
mode-translation = Übersetzung
mode-both = Nebeneinander
mode-original = Original
column-target = { $language }, maschinelle Übersetzung
column-source = { $language }, wie veröffentlicht
flag-title = Diesen Satz prüfen.
kept-title = Im Wortlaut { in-language }, wie veröffentlicht.
kept-reason = Die Übersetzung hat die Prüfungen nicht bestanden.
kept-empty = Für diesen Satz gibt es keine Übersetzung.
note-excerpt = Hier steht nur ein Auszug. { $why } Den Rest lesen Sie { in-language } bei { $source }.
note-headline = Hier steht nur die Überschrift. { $why } Den Artikel lesen Sie { in-language } bei { $source }.
note-gist = Gezeigt werden nur die Überschrift und die ersten Sätze, weil diese Übersetzung für mehr nicht gut genug ist. Den ganzen Artikel lesen Sie { in-language } bei { $source }.
note-beginning = Hier steht nur der Anfang. Den ganzen Artikel lesen Sie { in-language } bei { $source }.
changed-title = Die Quelle hat diesen Artikel geändert
changed-text = { $time }. { $source } hat den Text geändert; diese Seite ist gefolgt.
corrected-title = Die Quelle hat diesen Artikel berichtigt
corrected-text = { $time }. { $source } hat den Text berichtigt; diese Seite ist gefolgt.
retitled-title = Die Quelle hat die Überschrift geändert
retitled-text = { $time }. { $source } hat die Überschrift dieses Artikels geändert; diese Seite ist gefolgt.
changed-words = { $source } schreibt:
changed-more = { $count ->
    [one] Ein weiterer Satz wurde geändert.
   *[other] { $count } weitere Sätze wurden geändert.
}

## The translation slip

slip-title = Übersetzungszettel
slip-original = Wie veröffentlicht
slip-source = Quelle
slip-seen = Zuerst gesehen
slip-translated = Übersetzt
slip-printed = Gedruckt
slip-engine = Maschine
slip-route = Weg
slip-rights = Rechte
slip-checks = Prüfungen
links-title = Links im Original
slip-count = { $ok } von { $all }
slip-unchecked = für diese Sprachen nicht geprüft
rights-full = Ganzer Text
rights-excerpt = Auszug
rights-headline = Überschrift
rights-none = Keine
check-numbers = Zahlen
check-language = Richtige Sprache
check-calendar = Daten und Wochentage
check-currency = Währungen
check-units = Einheiten
check-quotes = Zitate
check-markup = Links und Auszeichnungen
check-places = Länder
check-names = Namen
check-consistency = Namen im Artikel
check-negation = Verneinungen
check-completeness = Vollständigkeit
check-signals = Übersetzer
check-untranslated = Alles übersetzt
check-repetition = Nichts wiederholt
check-terminology = Begriffe des Hauses
check-empty = Nichts ausgelassen
check-other = { $check }
read-button = Bei { $source } { in-language } lesen

## Withheld, withdrawn, barred

withheld-title = Diese Übersetzung wird zurückgehalten
withheld-text = { $source } hat diesen Artikel { in-language } veröffentlicht. Die Übersetzung wird hier nicht gezeigt, denn eine falsche Übersetzung wäre schlechter als keine.
withheld-short = Zurückgehalten:
tombstone-title = Zurückgezogen
tombstone-text = Hier stand ein Artikel von { $source }. Zurückgezogen am { $time }.
removed-title = Entfernt
removed-text = Hier stand bis zum { $time } ein Artikel von { $source }.
barred-title = Nicht gezeigt
barred-text = { $source } erlaubt es nicht, hier Artikel zu zeigen.
source-link = Zu { $source }
