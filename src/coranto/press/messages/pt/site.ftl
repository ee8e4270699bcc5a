## On every page

site-tagline = Notícias de outras partes, na sua língua. Traduzidas por máquina, sempre com a fonte à vista.
skip-link = Ir para as notícias
nav-language = Língua
nav-sections = Secções
section-front = Primeira página
section-sources = Fontes
section-corrections = Correções
section-withheld = Retidas
section-how = Como se traduz
footer-feed = Canal Atom
footer-rights = { $site } só reproduz o que as suas fontes permitem. Os direitos continuam a ser dos editores indicados em cada notícia. Uma tradução automática pode conter erros; prevalece o original.

## Languages, as they stand in a sentence

from-language = do { $language }
in-language = em { $language }

## Front page

front-description = Notícias de outras partes, traduzidas e verificadas por máquina, com o original sempre a um clique.
front-lead = Notícia principal
front-news = Mais notícias
front-latest = Últimas
front-older = Anteriores
front-held = Retida
front-gist = Ideia geral
front-rough = Aproximada
front-empty-title = Ainda não há nada impresso
front-empty-text = As primeiras notícias aparecem aqui assim que uma fonte publicar alguma coisa e isso tiver sido lido, traduzido e verificado. Demora alguns minutos; ninguém precisa de fazer nada.
front-empty-sources = Ver que fontes são lidas
tally-title = Desde a meia-noite
tally-published = Traduções publicadas
tally-withheld = Retidas pelas verificações
tally-corrected = Corrigidas depois de a fonte mudar
tally-withdrawn = Retiradas com a fonte
tally-link = Ver o que foi retido e porquê

## Page not found

missing-title = Esta página não existe
missing-text = O endereço pode estar mal escrito, ou a página nunca esteve aqui. Quando uma fonte retira uma notícia, fica um aviso no seu endereço.
missing-link = Ir para a primeira página
