## Why an article is withheld or gone: Printing.reason

withheld-headline = The headline or the first sentence did not pass the checks.
withheld-many = { $bad } of its { $all } sentences did not pass the checks.
withheld-contradictions = { $against } of its { $all } sentences said something other than the original.
withheld-language = The translation was not in the language it should be in.
withheld-empty = The engine gave no translation.
withheld-engine = The engine failed several times.
withheld-no-route = No engine here translates between these two languages well enough.
canceled-source = The source withdrew the story.
removed-operator = This site took the story out.
removed-source = This site no longer reads the source.
removed-language = This site is no longer published in this language.
withheld-rights = The source no longer allows its stories to be shown here.
