# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nieuw item
[[ kebab ]]-edit = Item bewerken
[[ kebab ]]-empty = Er zijn nog geen items.
[[ kebab ]]-none-found = Niets gevonden.
[[ kebab ]]-created = Gemaakt
[[ kebab ]]-sort-newest = Nieuwste eerst
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Opslaan
[[ kebab ]]-saved = Het item is opgeslagen.
[%- if not role %]
[[ kebab ]]-full = Je hebt { $max } items en er is geen plaats voor meer. Verwijder er eerst een.
[%- endif %]
[[ kebab ]]-delete = Verwijderen
[[ kebab ]]-delete-title = Dit item verwijderen?
[[ kebab ]]-delete-text = Je kunt dit meteen daarna ongedaan maken. Een dag later is het item voorgoed weg.
[[ kebab ]]-delete-submit = Verwijderen
[[ kebab ]]-deleted = Het item is verwijderd.
[[ kebab ]]-restored = Het item is terug.
