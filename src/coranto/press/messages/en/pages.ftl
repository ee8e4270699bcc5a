## Corrections

corrections-title = Corrections
corrections-text = When a source changes or withdraws a story, every language here follows. Nothing but spelling is replaced silently: the sentences that changed are listed below as the source wrote them.
corrections-empty = No source has changed or withdrawn a story yet.
corrections-changed = Changed by the source
corrections-corrected = Corrected by the source
corrections-retitled = Headline changed by the source
corrections-withdrawn = Withdrawn by the source
corrections-removed = Taken out by this site
corrections-rechecked = Checked again
rechecked-withheld = { $time }. The checks were improved, and this translation no longer passes them: it is held back.
rechecked-released = { $time }. The checks were improved, and this translation now passes them: it is shown.
rechecked-marks = { $time }. The checks were improved, and this translation was checked again: { $count ->
    [one] one sentence is shown otherwise now.
   *[other] { $count } sentences are shown otherwise now.
}
corrections-story = The story { in-language }

## Held back

held-title = Held back
held-text = These stories were translated, but the checks found the translation wrong or could not clear it. The headline is the publisher’s own; no sentence of the failed translation is shown.
held-empty = Nothing is held back at the moment.

## Sources

sources-title = Sources
sources-text = The publishers that are read here, and how much of their text may be shown. The rights to every story stay with its publisher.
sources-empty = No source is read yet.
sources-source = Source
sources-language = Language
sources-rights = What may be shown
sources-rights-full = The whole text
sources-rights-excerpt = Headline, first sentences and link
sources-rights-headline = Headline and link
sources-rights-none = Nothing
sources-language-unknown = Not declared

## How translation works

how-title = How translation works here
how-lede = From the source to this page, no person touches a story. That is why every page says what was done to it, and keeps the original within reach.
how-steps-title = The way of a story
how-step-read = A source publishes a story in its feed. The page is read once, as far as its robots rules allow, and again only to see whether it changed.
how-step-translate = The text is cut into sentences, and an engine translates them one by one. Where there is no direct engine, the way leads through a third language; the slip on each page names the engine and the way.
how-step-check = Every sentence of the translation is compared with the original by fixed rules.
how-step-print = What passes is printed. A doubtful sentence is underlined, with the doubt in words beneath it. A sentence that fails stands in its original language. If the headline or too many sentences fail, the story is held back.
how-step-follow = When the source corrects a story, every language is corrected too, with a note. When the source withdraws it, a note without the text takes its place.
how-checks-title = What the checks look at
how-check-numbers = Numbers: every figure of the original must stand in the translation, with its value, and no other figure.
how-check-language = Language: the translation must be in the language it claims to be in.
how-check-calendar = Dates: no month and no day of the week must have become another one.
how-check-currency = Currencies: euros must still be euros.
how-check-units = Units: ten kilometres must not have become ten miles, nor three years three months.
how-check-quotes = Quotations: what the original puts in quotation marks must be in quotation marks here too, no more and no less.
how-check-markup = Links and emphasis: every link, address and emphasised word must come through unharmed.
how-check-places = Countries: a story about one country must not have become one about another.
how-check-names = Names: nobody, and no place, must have been taken for another one.
how-check-consistency = Names in the article: whoever the other sentences name must not be somebody else in one of them.
how-check-negation = Negations: no “not” must be lost, and none must come in. Where the language does not let us say for sure, there is only a note.
how-check-completeness = Completeness: nothing of the original may be missing, nothing may be added, and it must be this original that was translated.
how-check-signals = Engine: an engine that broke off, or that doubts its own translation, is heard.
how-check-untranslated = Nothing left untranslated: words must not simply have been copied.
how-check-repetition = Repetition: a translation must not say something over and over that the original says once.
how-check-terminology = Terms: a term that the newsroom has settled must be rendered as it wants.
how-check-empty = Nothing left out: every sentence must have its translation.
how-tiers-title = How good the engines are
how-tiers = Between closely related languages the engines used here read well. Between others a page may be marked as a rough translation, or as a gist: then only the headline and the first sentences are shown.
how-limits-title = What the checks cannot see
how-limits = The checks find what is missing, added or changed in value. They do not judge style, irony, or whether a word was well chosen. A translation that passes can still be wrong: before you rely on a sentence, read the original.
how-rights-title = Rights
how-rights = The words belong to the publishers. How much of them is shown follows what each publisher allows; the page of sources says it for each.
how-index-note = Search engines are asked not to list machine translations.
