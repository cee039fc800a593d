# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nuova voce
[[ kebab ]]-edit = Modifica voce
[[ kebab ]]-empty = Non ci sono ancora voci.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = La voce è salvata.
[[ kebab ]]-delete-title = Vuoi eliminare questa voce?
[[ kebab ]]-deleted = La voce è eliminata.
[[ kebab ]]-restored = La voce è di nuovo qui.
