# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nouvelle entrée
[[ kebab ]]-edit = Modifier l’entrée
[[ kebab ]]-empty = Il n’y a pas encore d’entrées.
[[ kebab ]]-none-found = Aucun résultat.
[[ kebab ]]-created = Créée le
[[ kebab ]]-sort-newest = Plus récentes
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Enregistrer
[[ kebab ]]-saved = L’entrée est enregistrée.
[%- if not role %]
[[ kebab ]]-full = Vous avez { $max } entrées et il n’y a plus de place. Supprimez-en d’abord une.
[%- endif %]
[[ kebab ]]-delete = Supprimer
[[ kebab ]]-delete-title = Supprimer cette entrée ?
[[ kebab ]]-delete-text = Vous pouvez annuler juste après. Un jour plus tard, l’entrée disparaît définitivement.
[[ kebab ]]-delete-submit = Supprimer
[[ kebab ]]-deleted = L’entrée est supprimée.
[[ kebab ]]-restored = L’entrée est de retour.
