## Why no more is shown, or no translation: Terms.reason

terms-declared = L’exploitant de ce site en a décidé ainsi.
terms-default = La source ne dit rien qui permette davantage.
terms-licence = La licence de l’original le permet.
terms-derivatives = La licence de l’original interdit les adaptations, et une traduction en est une.
terms-commercial = La licence de l’original interdit l’usage commercial.
terms-reserved = La source réserve l’usage de son texte par des machines.
terms-robots = La source demande aux machines de ne rien faire de plus de cette page.
terms-paywall = La source demande à être payée pour le texte intégral.
terms-refused = La source ne laisse plus les machines lire cette page.
terms-expired = La source voulait que cette page ne soit montrée que jusqu’à une date qui est passée.
withheld-translation = Il ne peut pas être traduit.
silenced-title = Non traduit
silenced-short = Non traduit :
silenced-text = { $source } a publié cet article { in-language }. Il ne peut pas être traduit ici ; son titre figure ci-dessus tel qu’il a été publié.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, sous la licence { $licence }, tel que publié.
licence-excerpt = { $credit }, sous la licence { $licence } ; seule une partie est montrée ici.
licence-translated = Modifié d’après { $credit }, sous la licence { $licence } : traduit { from-language } par machine.
licence-shared = Cette traduction est sous la même licence.
licence-model = Traduit avec { $model }, sous la licence { $licence }.
slip-licence = Licence
slip-why = Pourquoi

## The page of one source

sources-rights-auto = Ce que ses pages permettent, sinon un extrait
source-rights-title = Ce qui peut être montré, et pourquoi
source-declared = { $rights }, selon la déclaration de l’exploitant de ce site du { $day }.
source-declared-undated = { $rights }, selon la déclaration de l’exploitant de ce site.
source-note = L’exploitant a consigné le fondement de cette décision.
source-undeclared = Ce que dit la source elle-même décide, article par article. Là où elle ne dit rien, un extrait est montré.
source-shown = Montré
source-articles = Articles
source-said-title = Ce que dit la source
source-said-none = Rien n’a été lu sur les droits jusqu’ici.
source-said = Dit
source-since = Lu pour la première fois
where-header = { $name } (en-tête HTTP)
where-page = { $name } (page)
where-feed = { $name } (flux)
where-site = { $name } (tout le site)
source-feeds-title = Flux qui sont lus
source-corrections-none = La source n’a rien corrigé ni retiré jusqu’ici.
source-found = Articles trouvés
source-out = Parus dans cette édition
source-decides = décide
source-more = Et { $count } de plus.
source-latest = Articles comptés ici : { $count }, les derniers lus.
source-feed = Flux
source-format = Format
source-asked = Dernière interrogation
source-asked-never = Pas encore
feed-failing = Illisible pour le moment
feed-gone = Abandonné par la source
feed-empty = Vide pour le moment
feed-stale = Rien de nouveau depuis le { $day }
