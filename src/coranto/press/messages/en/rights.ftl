## Why no more is shown, or no translation: Terms.reason

terms-declared = This site’s operator has decided so.
terms-default = The source says nothing that would allow more.
terms-licence = The licence of the original allows it.
terms-derivatives = The licence of the original forbids adaptations, and a translation is one.
terms-commercial = The licence of the original forbids commercial use.
terms-reserved = The source reserves its text against use by machines.
terms-robots = The source asks machines not to do more with this page.
terms-paywall = The source wants to be paid for the whole text.
terms-refused = The source no longer lets machines read this page.
terms-expired = The source wanted this page to be shown only until a date that has passed.
withheld-translation = It may not be translated.
silenced-title = Not translated
silenced-short = Not translated:
silenced-text = { $source } published this story { in-language }. It may not be translated here; its headline stands above as it was published.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, under the licence { $licence }, as published.
licence-excerpt = { $credit }, under the licence { $licence }; only a part is shown here.
licence-translated = Changed from { $credit }, which is under the licence { $licence }: translated { from-language } by machine.
licence-shared = This translation is under the same licence.
licence-model = Translated by { $model }, which is under the licence { $licence }.
slip-licence = Licence
slip-why = Why

## The page of one source

sources-rights-auto = What its pages allow, else an excerpt
source-rights-title = What may be shown, and why
source-declared = { $rights }, by the word of this site’s operator of { $day }.
source-declared-undated = { $rights }, by the word of this site’s operator.
source-note = The operator has noted the ground for it.
source-undeclared = What the source itself says decides, article by article. Where it says nothing, an excerpt is shown.
source-shown = Shown
source-articles = Articles
source-said-title = What the source says
source-said-none = Nothing was read about rights so far.
source-said = Said
source-since = First read
where-header = { $name } (HTTP header)
where-page = { $name } (page)
where-feed = { $name } (feed)
where-site = { $name } (whole site)
source-feeds-title = Feeds that are read
source-corrections-none = The source has corrected or withdrawn nothing so far.
source-found = Articles found
source-out = Out in this edition
source-decides = decides
source-more = And { $count } more.
source-latest = Articles counted here: { $count }, those read last.
source-feed = Feed
source-format = Format
source-asked = Last asked
source-asked-never = Not yet
feed-failing = Cannot be read at present
feed-gone = Given up by the source
feed-empty = Nothing is in it at present
feed-stale = Nothing new since { $day }
