# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nouvelle entrée
[[ kebab ]]-edit = Modifier l’entrée
[[ kebab ]]-empty = Il n’y a pas encore d’entrées.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = L’entrée est enregistrée.
[[ kebab ]]-delete-title = Supprimer cette entrée ?
[[ kebab ]]-deleted = L’entrée est supprimée.
[[ kebab ]]-restored = L’entrée est de retour.
