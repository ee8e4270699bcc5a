## Whose words these are

by-author = Written by { $author } for { $source }
by-source = Published by { $source }
time-published = Published { $time }
time-updated = Updated { $time }
ai-letters = AI
label-publish = Translated { from-language } by machine and checked by machine; no person edited it.
label-rough = Rough machine translation { from-language }: expect awkward and sometimes wrong wording. Checked by machine; no person edited it.
label-gist = Machine gist { from-language }: it shows what the story is about, and its wording is not reliable. No person edited it.
label-original = As published by { $source }. Nothing on this page was translated.
label-flagged = { $count ->
    [one] One sentence is marked because a check found a doubt.
   *[other] { $count } sentences are marked because a check found a doubt.
}
label-kept = { $count ->
    [one] One sentence stands { in-language } because its translation failed a check.
   *[other] { $count } sentences stand { in-language } because their translation failed a check.
}
how-link = How this was translated
original-link = Read the original
translator = { $site } (machine translation, no human editing)
backstory = Translated { from-language } by { $engine } and checked by machine; no human editing.

## Reading

mode-legend = Reading mode
mode-translation = Translation
mode-both = Side by side
mode-original = Original
column-target = { $language }, machine translation
column-source = { $language }, as published
flag-title = Check this sentence.
kept-title = Shown { in-language }, as published.
kept-reason = The translation did not pass the checks.
kept-empty = There is no translation of this sentence.
note-excerpt = Only an excerpt is shown here. { $why } Read the rest { in-language } at { $source }.
note-headline = Only the headline is shown here. { $why } Read the story { in-language } at { $source }.
note-gist = Only the headline and the first sentences are shown, because this translation is not good enough for more. Read the whole story { in-language } at { $source }.
note-beginning = Only the beginning is shown here. Read the whole story { in-language } at { $source }.
changed-title = The source changed this story
changed-text = { $time }. { $source } changed its text; this page has followed.
corrected-title = The source corrected this story
corrected-text = { $time }. { $source } corrected its text; this page has followed.
retitled-title = The source changed the headline
retitled-text = { $time }. { $source } gave this story another headline; this page has followed.
changed-words = { $source } writes:
changed-more = { $count ->
    [one] One more sentence changed.
   *[other] { $count } more sentences changed.
}

## The translation slip

slip-title = Translation slip
slip-original = As published
slip-source = Source
slip-seen = First seen
slip-translated = Translated
slip-printed = Printed
slip-engine = Engine
slip-route = Route
slip-rights = Rights
slip-checks = Checks
links-title = Links in the original
slip-count = { $ok } of { $all }
slip-unchecked = not checked for these languages
rights-full = Full text
rights-excerpt = Excerpt
rights-headline = Headline
rights-none = None
check-numbers = Numbers
check-language = Right language
check-calendar = Dates
check-currency = Currencies
check-units = Units
check-quotes = Quotations
check-markup = Links and emphasis
check-places = Countries
check-names = Names
check-consistency = Names in the article
check-negation = Negations
check-completeness = Completeness
check-signals = Engine
check-untranslated = Nothing left untranslated
check-repetition = Nothing said over and over
check-terminology = Terms of the house
check-empty = Nothing left out
check-other = { $check }
read-button = Read it { in-language } at { $source }

## Withheld, withdrawn, barred

withheld-title = This translation is held back
withheld-text = { $source } published this story { in-language }. Its translation is not shown here, because a wrong translation would be worse than none.
withheld-short = Held back:
tombstone-title = Withdrawn
tombstone-text = A story by { $source } stood here. It was withdrawn on { $time }.
removed-title = Taken out
removed-text = A story by { $source } stood here until { $time }.
barred-title = Not shown
barred-text = { $source } does not allow its stories to be shown here.
source-link = Go to { $source }
