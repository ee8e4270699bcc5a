## What a check found in a sentence: Finding.message

finding-empty = The translation of this sentence is missing.
finding-untranslated = This sentence was left untranslated.
finding-untranslated-part = “{ $printed }” was left untranslated.
finding-repeated = This translation says the same words over and over.
finding-language = This sentence came out { in-language }.
finding-short = The translation is much shorter than the source: something is probably missing.
finding-cut = The translation breaks off before the end of the sentence.
finding-long = The translation is much longer than the source: something was probably added.
finding-part-missing = The translation seems to leave out “{ $said }”.
finding-part-added = “{ $printed }” does not seem to be in the original.
finding-detached = This sentence does not seem to be a translation of the original.
finding-gap = A word seems to be missing at “{ $printed }”.
finding-changed = The source says { $said }, this translation says { $printed }.
finding-number-changed = { finding-changed }
finding-number-lost = The source says { $said }; the figure is missing in this translation.
finding-number-added = This translation says { $printed }; the source gives no such figure.
finding-number-doubt = The source says { $said }; the translation writes this figure in a way that can be read differently.
finding-quote-lost = The source quotes { $said }; this translation does not show that it is a quotation.
finding-quote-moved = The quotation marks of this translation enclose other words than those of the source: there { $said }, here { $printed }.
finding-markup = A link or an emphasis of the source was damaged in this translation.
finding-address = An address in the source is missing or another one in this translation.
finding-negation-lost = The source denies something here ({ $said }); this translation does not.
finding-negation-added = This translation denies something here ({ $printed }) that the source does not.
finding-term = “{ $said }” should have been rendered as “{ $wanted }”.
