# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nieuw item
[[ kebab ]]-edit = Item bewerken
[[ kebab ]]-empty = Er zijn nog geen items.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Het item is opgeslagen.
[[ kebab ]]-delete-title = Dit item verwijderen?
[[ kebab ]]-deleted = Het item is verwijderd.
[[ kebab ]]-restored = Het item is terug.
