## Why no more is shown, or no translation: Terms.reason

terms-declared = Assim o decidiu quem opera este sítio.
terms-default = A fonte não diz nada que permita mais.
terms-licence = A licença do original permite-o.
terms-derivatives = A licença do original proíbe obras derivadas, e uma tradução é uma delas.
terms-commercial = A licença do original proíbe o uso comercial.
terms-reserved = A fonte reserva o uso do seu texto por máquinas.
terms-robots = A fonte pede às máquinas que não façam mais com esta página.
terms-paywall = A fonte quer que se pague pelo texto integral.
terms-refused = A fonte já não deixa que as máquinas leiam esta página.
terms-expired = A fonte queria que esta página fosse mostrada só até uma data que já passou.
withheld-translation = Não pode ser traduzido.
silenced-title = Sem tradução
silenced-short = Sem tradução:
silenced-text = { $source } publicou esta notícia { in-language }. Não pode ser traduzida aqui; acima está o título tal como foi publicado.

## The line of the licence. CC BY 4.0 §3(a) asks for author, licence and whether it was changed.
## $credit names authors and source and links the original, $licence names and links the licence.

licence-original = { $credit }, com a licença { $licence }, tal como foi publicado.
licence-excerpt = { $credit }, com a licença { $licence }; aqui mostra-se só uma parte.
licence-translated = Modificado a partir de { $credit }, com a licença { $licence }: traduzido { from-language } por máquina.
licence-shared = Esta tradução tem a mesma licença.
licence-model = Traduzido com { $model }, com a licença { $licence }.
slip-licence = Licença
slip-why = Porquê

## The page of one source

sources-rights-auto = O que as suas páginas permitem; senão, um excerto
source-rights-title = O que pode ser mostrado, e porquê
source-declared = { $rights }, segundo declarou quem opera este sítio em { $day }.
source-declared-undated = { $rights }, segundo declara quem opera este sítio.
source-note = Quem opera o sítio anotou em que se funda.
source-undeclared = Decide o que diz a própria fonte, notícia por notícia. Onde não diz nada, mostra-se um excerto.
source-shown = Mostra-se
source-articles = Notícias
source-said-title = O que diz a fonte
source-said-none = Até agora nada foi lido sobre direitos.
source-said = Diz
source-since = Lido pela primeira vez
where-header = { $name } (cabeçalho HTTP)
where-page = { $name } (página)
where-feed = { $name } (feed)
where-site = { $name } (todo o sítio)
source-feeds-title = Feeds que são lidos
source-corrections-none = A fonte não corrigiu nem retirou nada até agora.
source-found = Notícias encontradas
source-out = Publicadas nesta edição
source-decides = decide
source-more = E mais { $count }.
source-latest = Notícias contadas aqui: { $count }, as últimas lidas.
source-feed = Feed
source-format = Formato
source-asked = Última consulta
source-asked-never = Ainda não
feed-failing = De momento não se pode ler
feed-gone = Abandonado pela fonte
feed-empty = De momento vazio
feed-stale = Nada de novo desde { $day }
