## Why an article is withheld or gone: Printing.reason

withheld-headline = Die Überschrift oder der erste Satz hat die Prüfungen nicht bestanden.
withheld-many = { $bad } von { $all } Sätzen haben die Prüfungen nicht bestanden.
withheld-contradictions = { $against } von { $all } Sätzen sagten etwas anderes als das Original.
withheld-language = Die Übersetzung war nicht in der Sprache, in der sie sein sollte.
withheld-empty = Die Übersetzungsmaschine gab keine Übersetzung aus.
withheld-engine = Die Übersetzungsmaschine versagte mehrmals.
withheld-no-route = Keine Übersetzungsmaschine hier übersetzt gut genug zwischen diesen beiden Sprachen.
canceled-source = Die Quelle hat den Artikel zurückgezogen.
removed-operator = Diese Website hat den Artikel entfernt.
removed-source = Diese Website liest die Quelle nicht mehr.
removed-language = Diese Website erscheint nicht mehr in dieser Sprache.
withheld-rights = Die Quelle erlaubt es nicht mehr, hier ihre Artikel zu zeigen.
