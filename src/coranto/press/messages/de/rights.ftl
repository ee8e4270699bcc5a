## Why no more is shown, or no translation: Terms.reason

terms-declared = Der Betreiber dieser Website hat es so bestimmt.
terms-default = Die Quelle sagt nichts, was mehr erlauben würde.
terms-licence = Die Lizenz des Originals erlaubt es.
terms-derivatives = Die Lizenz des Originals verbietet Bearbeitungen, und eine Übersetzung ist eine.
terms-commercial = Die Lizenz des Originals verbietet die kommerzielle Nutzung.
terms-reserved = Die Quelle behält sich die Nutzung ihres Textes durch Maschinen vor.
terms-robots = Die Quelle bittet Maschinen, mit dieser Seite nicht mehr zu tun.
terms-paywall = Die Quelle möchte für den ganzen Text bezahlt werden.
terms-refused = Die Quelle lässt Maschinen diese Seite nicht mehr lesen.
terms-expired = Die Quelle wollte diese Seite nur bis zu einem Tag gezeigt sehen, der vorbei ist.
withheld-translation = Er darf nicht übersetzt werden.
silenced-title = Nicht übersetzt
silenced-short = Nicht übersetzt:
silenced-text = { $source } hat diesen Artikel { in-language } veröffentlicht. Er darf hier nicht übersetzt werden; seine Überschrift steht oben, wie sie veröffentlicht wurde.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, unter der Lizenz { $licence }, wie veröffentlicht.
licence-excerpt = { $credit }, unter der Lizenz { $licence }; hier steht nur ein Teil.
licence-translated = Verändert nach { $credit }, unter der Lizenz { $licence }: maschinell { from-language } übersetzt.
licence-shared = Diese Übersetzung steht unter derselben Lizenz.
licence-model = Übersetzt mit { $model }, unter der Lizenz { $licence }.
slip-licence = Lizenz
slip-why = Warum

## The page of one source

sources-rights-auto = Was ihre Seiten erlauben, sonst ein Auszug
source-rights-title = Was gezeigt werden darf, und warum
source-declared = { $rights }, nach Angabe des Betreibers dieser Website vom { $day }.
source-declared-undated = { $rights }, nach Angabe des Betreibers dieser Website.
source-note = Den Grund dafür hat der Betreiber vermerkt.
source-undeclared = Was die Quelle selbst sagt, entscheidet, Artikel für Artikel. Wo sie nichts sagt, wird ein Auszug gezeigt.
source-shown = Gezeigt wird
source-articles = Artikel
source-said-title = Was die Quelle sagt
source-said-none = Bisher wurde nichts über Rechte gelesen.
source-said = Gesagt
source-since = Zuerst gelesen
where-header = { $name } (HTTP-Kopfzeile)
where-page = { $name } (Seite)
where-feed = { $name } (Feed)
where-site = { $name } (ganze Website)
source-feeds-title = Feeds, die gelesen werden
source-corrections-none = Die Quelle hat bisher nichts korrigiert oder zurückgezogen.
source-found = Gefundene Artikel
source-out = In dieser Ausgabe erschienen
source-decides = entscheidet
source-more = Und { $count } weitere.
source-latest = Hier gezählte Artikel: { $count }, die zuletzt gelesenen.
source-feed = Feed
source-format = Format
source-asked = Zuletzt abgefragt
source-asked-never = Noch nicht
feed-failing = Derzeit nicht lesbar
feed-gone = Von der Quelle aufgegeben
feed-empty = Derzeit leer
feed-stale = Nichts Neues seit { $day }
