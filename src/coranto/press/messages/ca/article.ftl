## Whose words these are

by-author = Escrit per { $author } per a { $source }
by-source = Publicat per { $source }
time-published = Publicat el { $time }
time-updated = Actualitzat el { $time }
ai-letters = IA
label-publish = Traduït { from-language } per màquina i comprovat per màquina; cap persona no ho ha revisat.
label-rough = Traducció automàtica aproximada { from-language }: hi pot haver frases maldestres i de vegades equivocades. Comprovada per màquina; cap persona no l’ha revisada.
label-gist = Idea general treta per màquina { from-language }: mostra de què tracta la notícia, però la redacció no és fiable. Cap persona no l’ha revisada.
label-original = Tal com ho va publicar { $source }. En aquesta pàgina no s’ha traduït res.
label-flagged = { $count ->
    [one] Hi ha una frase marcada perquè una comprovació hi ha trobat un dubte.
   *[other] Hi ha { $count } frases marcades perquè una comprovació hi ha trobat un dubte.
}
label-kept = { $count ->
    [one] Una frase queda { in-language } perquè la traducció no ha superat una comprovació.
   *[other] { $count } frases queden { in-language } perquè la traducció no ha superat una comprovació.
}
how-link = Com s’ha traduït
original-link = Llegeix l’original
translator = { $site } (traducció automàtica, sense revisió humana)
backstory = Traduït { from-language } per { $engine } i comprovat per màquina, sense revisió humana.

## Reading

mode-legend = Mode de lectura
mode-translation = Traducció
mode-both = En paral·lel
mode-original = Original
column-target = { $language }, traducció automàtica
column-source = { $language }, tal com es va publicar
flag-title = Comproveu aquesta frase.
kept-title = Es mostra { in-language }, tal com es va publicar.
kept-reason = La traducció no ha superat les comprovacions.
kept-empty = No hi ha traducció d’aquesta frase.
note-excerpt = Aquí només es mostra un extracte. { $why } Llegiu-ne la resta { in-language } a { $source }.
note-headline = Aquí només es mostra el titular. { $why } Llegiu la notícia { in-language } a { $source }.
note-gist = Només es mostren el titular i les primeres frases, perquè aquesta traducció no dona per a més. Llegiu la notícia sencera { in-language } a { $source }.
note-beginning = Aquí només se’n mostra el començament. Llegiu la notícia sencera { in-language } a { $source }.
changed-title = La font ha canviat aquesta notícia
changed-text = { $time }. { $source } va canviar el text i aquesta pàgina l’ha seguit.
corrected-title = La font ha corregit aquesta notícia
corrected-text = { $time }. { $source } va corregir el text i aquesta pàgina l’ha seguit.
retitled-title = La font ha canviat el titular
retitled-text = { $time }. { $source } va canviar el titular d’aquesta notícia i aquesta pàgina l’ha seguit.
changed-words = { $source } escriu:
changed-more = { $count ->
    [one] Ha canviat una frase més.
   *[other] Han canviat { $count } frases més.
}

## The translation slip

slip-title = Fitxa de la traducció
slip-original = Tal com es va publicar
slip-source = Font
slip-seen = Vista per primer cop
slip-translated = Traduïda
slip-printed = Impresa
slip-engine = Motor
slip-route = Ruta
slip-rights = Drets
slip-checks = Comprovacions
links-title = Enllaços de l’original
slip-count = { $ok } de { $all }
slip-unchecked = no es comprova entre aquestes llengües
rights-full = Text sencer
rights-excerpt = Extracte
rights-headline = Titular
rights-none = Cap
check-numbers = Nombres
check-language = Llengua correcta
check-calendar = Dates
check-currency = Monedes
check-units = Unitats
check-quotes = Cites
check-markup = Enllaços i èmfasi
check-places = Països
check-names = Noms
check-consistency = Noms dins l’article
check-negation = Negacions
check-completeness = Integritat
check-signals = Motor
check-untranslated = Res sense traduir
check-repetition = Res repetit
check-terminology = Termes de la casa
check-empty = Res omès
check-other = { $check }
read-button = Llegiu-ho { in-language } a { $source }

## Withheld, withdrawn, barred

withheld-title = Aquesta traducció està retinguda
withheld-text = { $source } va publicar aquesta notícia { in-language }. Aquí no se’n mostra la traducció, perquè una traducció equivocada seria pitjor que cap.
withheld-short = Retinguda:
tombstone-title = Retirada
tombstone-text = Aquí hi havia una notícia de { $source }. Es va retirar el { $time }.
removed-title = Retirada per aquest lloc
removed-text = Aquí hi va haver fins al { $time } una notícia de { $source }.
barred-title = No es mostra
barred-text = { $source } no permet mostrar aquí les seves notícies.
source-link = Ves a { $source }
