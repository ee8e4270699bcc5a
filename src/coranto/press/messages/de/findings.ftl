## What a check found in a sentence: Finding.message

finding-empty = Die Übersetzung dieses Satzes fehlt.
finding-untranslated = Dieser Satz blieb unübersetzt.
finding-untranslated-part = „{ $printed }“ blieb unübersetzt.
finding-repeated = Diese Übersetzung wiederholt dieselben Wörter immer wieder.
finding-language = Dieser Satz kam { in-language } heraus.
finding-short = Die Übersetzung ist viel kürzer als das Original: Wahrscheinlich fehlt etwas.
finding-cut = Die Übersetzung bricht vor dem Ende des Satzes ab.
finding-long = Die Übersetzung ist viel länger als das Original: Wahrscheinlich wurde etwas hinzugefügt.
finding-part-missing = In der Übersetzung scheint „{ $said }“ zu fehlen.
finding-part-added = „{ $printed }“ scheint nicht im Original zu stehen.
finding-detached = Dieser Satz scheint keine Übersetzung des Originals zu sein.
finding-gap = Bei „{ $printed }“ scheint ein Wort zu fehlen.
finding-changed = Das Original sagt { $said }, diese Übersetzung sagt { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = Das Original sagt { $said }; die Zahl fehlt in dieser Übersetzung.
finding-number-added = Diese Übersetzung sagt { $printed }; das Original nennt keine solche Zahl.
finding-number-doubt = Das Original sagt { $said }; die Übersetzung schreibt diese Zahl so, dass man sie anders lesen kann.
finding-quote-lost = Das Original zitiert { $said }; in dieser Übersetzung ist es nicht als Zitat zu erkennen.
finding-quote-moved = Die Anführungszeichen umfassen in dieser Übersetzung anderes als im Original: dort { $said }, hier { $printed }.
finding-markup = Ein Link oder eine Hervorhebung des Originals ist in dieser Übersetzung beschädigt.
finding-address = Eine Adresse des Originals fehlt oder ist in dieser Übersetzung eine andere.
finding-negation-lost = Das Original verneint hier etwas ({ $said }); diese Übersetzung nicht.
finding-negation-added = Diese Übersetzung verneint hier etwas ({ $printed }), was das Original nicht verneint.
finding-term = „{ $said }“ hätte mit „{ $wanted }“ wiedergegeben werden sollen.
