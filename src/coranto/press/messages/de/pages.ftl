## Corrections

corrections-title = Korrekturen
corrections-text = Ändert eine Quelle einen Artikel oder zieht sie ihn zurück, folgen alle Sprachen dieser Seite. Außer der Rechtschreibung wird nichts stillschweigend ersetzt: Die geänderten Sätze stehen unten, so wie die Quelle sie schrieb.
corrections-empty = Noch hat keine Quelle einen Artikel geändert oder zurückgezogen.
corrections-changed = Von der Quelle geändert
corrections-corrected = Von der Quelle berichtigt
corrections-retitled = Überschrift von der Quelle geändert
corrections-withdrawn = Von der Quelle zurückgezogen
corrections-removed = Von dieser Website entfernt
corrections-rechecked = Erneut geprüft
rechecked-withheld = { $time }. Die Prüfungen wurden verbessert, und diese Übersetzung besteht sie nicht mehr: Sie wird zurückgehalten.
rechecked-released = { $time }. Die Prüfungen wurden verbessert, und diese Übersetzung besteht sie jetzt: Sie wird gezeigt.
rechecked-marks = { $time }. Die Prüfungen wurden verbessert, und diese Übersetzung wurde erneut geprüft: { $count ->
    [one] Ein Satz wird jetzt anders gezeigt.
   *[other] { $count } Sätze werden jetzt anders gezeigt.
}
corrections-story = Der Artikel { in-language }

## Held back

held-title = Zurückgehalten
held-text = Diese Artikel wurden übersetzt, doch die Prüfungen fanden die Übersetzung falsch oder konnten sie nicht freigeben. Die Überschrift ist die der Quelle; kein Satz der misslungenen Übersetzung wird gezeigt.
held-empty = Zurzeit wird nichts zurückgehalten.

## Sources

sources-title = Quellen
sources-text = Die Verlage und Redaktionen, die hier gelesen werden, und wie viel von ihrem Text gezeigt werden darf. Die Rechte an jedem Artikel bleiben bei ihnen.
sources-empty = Noch wird keine Quelle gelesen.
sources-source = Quelle
sources-language = Sprache
sources-rights = Was gezeigt werden darf
sources-rights-full = Der ganze Text
sources-rights-excerpt = Überschrift, erste Sätze und Link
sources-rights-headline = Überschrift und Link
sources-rights-none = Nichts
sources-language-unknown = Nicht angegeben

## How translation works

how-title = So wird hier übersetzt
how-lede = Auf dem Weg von der Quelle bis zu dieser Seite fasst kein Mensch einen Artikel an. Darum sagt jede Seite, was mit ihm geschehen ist, und hält das Original in Reichweite.
how-steps-title = Der Weg eines Artikels
how-step-read = Eine Quelle veröffentlicht einen Artikel in ihrem Feed. Die Seite wird einmal gelesen, soweit ihre Regeln für Roboter es zulassen, und danach nur, um zu sehen, ob sie sich geändert hat.
how-step-translate = Der Text wird in Sätze zerlegt, und eine Übersetzungsmaschine überträgt sie einzeln. Gibt es keine direkte Maschine, führt der Weg über eine dritte Sprache; der Zettel auf jeder Seite nennt Maschine und Weg.
how-step-check = Jeder Satz der Übersetzung wird nach festen Regeln mit dem Original verglichen.
how-step-print = Was besteht, wird gedruckt. Ein zweifelhafter Satz wird unterstrichen, und der Zweifel steht in Worten darunter. Ein Satz, der nicht besteht, bleibt in der Originalsprache. Bestehen die Überschrift oder zu viele Sätze nicht, wird der Artikel zurückgehalten.
how-step-follow = Korrigiert die Quelle einen Artikel, werden auch alle Sprachen korrigiert, mit einem Hinweis. Zieht sie ihn zurück, tritt ein Hinweis ohne den Text an seine Stelle.
how-checks-title = Worauf die Prüfungen achten
how-check-numbers = Zahlen: Jede Zahl des Originals muss mit ihrem Wert in der Übersetzung stehen, und keine andere.
how-check-language = Sprache: Die Übersetzung muss in der Sprache sein, in der sie zu sein behauptet.
how-check-calendar = Daten: Kein Monat und kein Wochentag darf ein anderer geworden sein.
how-check-currency = Währungen: Aus Euro dürfen keine Dollar geworden sein.
how-check-units = Einheiten: Aus zehn Kilometern dürfen nicht zehn Meilen geworden sein, aus drei Jahren nicht drei Monate.
how-check-quotes = Zitate: Was im Original in Anführungszeichen steht, muss es auch in der Übersetzung, nicht mehr und nicht weniger.
how-check-markup = Links und Auszeichnungen: Jeder Link, jede Adresse und jede Hervorhebung muss heil ankommen.
how-check-places = Länder: Aus einer Meldung über ein Land darf keine über ein anderes geworden sein.
how-check-names = Namen: Niemand und kein Ort darf mit einem anderen verwechselt sein.
how-check-consistency = Namen im Artikel: Wen die anderen Sätze nennen, der darf in keinem ein anderer sein.
how-check-negation = Verneinungen: Kein „nicht“ darf verloren gehen und keines hinzukommen. Wo die Sprache das nicht sicher sagen lässt, steht nur ein Hinweis.
how-check-completeness = Vollständigkeit: Vom Original darf nichts fehlen, nichts darf hinzukommen, und es muss dieses Original sein, das übersetzt wurde.
how-check-signals = Übersetzer: Wenn das Programm abbrach oder an seiner eigenen Übersetzung zweifelt, zählt das.
how-check-untranslated = Alles übersetzt: Wörter dürfen nicht bloß abgeschrieben sein.
how-check-repetition = Wiederholung: Eine Übersetzung darf nicht immer wieder sagen, was das Original einmal sagt.
how-check-terminology = Begriffe: Ein Begriff, den die Redaktion festgelegt hat, muss so wiedergegeben sein.
how-check-empty = Nichts ausgelassen: Jeder Satz muss seine Übersetzung haben.
how-tiers-title = Wie gut die Übersetzungsmaschinen sind
how-tiers = Zwischen nah verwandten Sprachen lesen sich die Texte der hier verwendeten Maschinen gut. Zwischen anderen kann eine Seite als grobe Übersetzung oder als Inhalt in groben Zügen gekennzeichnet sein: Dann werden nur die Überschrift und die ersten Sätze gezeigt.
how-limits-title = Was die Prüfungen nicht sehen
how-limits = Die Prüfungen finden, was fehlt, was hinzukam und was seinen Wert geändert hat. Sie beurteilen weder Stil noch Ironie noch die Wahl eines Wortes. Auch eine Übersetzung, die besteht, kann falsch sein: Bevor Sie sich auf einen Satz verlassen, lesen Sie das Original.
how-rights-title = Rechte
how-rights = Die Worte gehören den Verlagen und Redaktionen. Wie viel davon gezeigt wird, richtet sich danach, was sie jeweils erlauben; die Seite der Quellen sagt es für jede.
how-index-note = Suchmaschinen werden gebeten, maschinelle Übersetzungen nicht aufzunehmen.
