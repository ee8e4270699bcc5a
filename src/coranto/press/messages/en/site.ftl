## On every page

site-tagline = News from elsewhere, in your language. Translated by machine, sources always shown.
skip-link = Skip to the news
nav-language = Language
nav-sections = Sections
section-front = Front page
section-sources = Sources
section-corrections = Corrections
section-withheld = Held back
section-how = How translation works
footer-feed = Feed (Atom)
footer-rights = { $site } republishes only what its sources allow. Rights stay with the publishers named on each item. Machine translations may contain errors; the original prevails.

## Languages, as they stand in a sentence.
## $code is the language subtag, $language the name of the language.

from-language = from { $language }
in-language = in { $language }

## Front page

front-description = News from elsewhere, translated by machine and checked by machine, with the original always one click away.
front-lead = Lead story
front-news = More news
front-latest = Latest
front-older = Earlier
front-held = Held back
front-gist = Gist
front-rough = Rough
front-empty-title = Nothing printed yet
front-empty-text = The first stories appear here as soon as a source has published something, it has been read, translated, and the translation has passed the checks. That takes a few minutes; nobody has to do anything.
front-empty-sources = See which sources are read
tally-title = Since midnight
tally-published = Translations published
tally-withheld = Held back by the checks
tally-corrected = Corrected after the source changed
tally-withdrawn = Withdrawn with the source
tally-link = See what was held back and why

## Page not found

missing-title = There is no such page
missing-text = The address may be misspelled, or the page was never here. What a source withdraws leaves a note at its address.
missing-link = Go to the front page
