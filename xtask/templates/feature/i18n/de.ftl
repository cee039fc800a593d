# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Neuer Eintrag
[[ kebab ]]-edit = Eintrag bearbeiten
[[ kebab ]]-empty = Es gibt noch keine Einträge.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Der Eintrag ist gespeichert.
[[ kebab ]]-delete-title = Diesen Eintrag löschen?
[[ kebab ]]-deleted = Der Eintrag ist gelöscht.
[[ kebab ]]-restored = Der Eintrag ist wieder da.
