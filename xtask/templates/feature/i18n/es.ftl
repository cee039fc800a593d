# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Entrada nueva
[[ kebab ]]-edit = Editar entrada
[[ kebab ]]-empty = Todavía no hay entradas.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = La entrada se ha guardado.
[[ kebab ]]-delete-title = ¿Eliminar esta entrada?
[[ kebab ]]-deleted = La entrada se ha eliminado.
[[ kebab ]]-restored = La entrada está de vuelta.
