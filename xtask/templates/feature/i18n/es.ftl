# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Entrada nueva
[[ kebab ]]-edit = Editar entrada
[[ kebab ]]-empty = Todavía no hay entradas.
[[ kebab ]]-none-found = No se ha encontrado nada.
[[ kebab ]]-created = Creada
[[ kebab ]]-sort-newest = Más recientes
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Guardar
[[ kebab ]]-saved = La entrada se ha guardado.
[%- if not role %]
[[ kebab ]]-full = Tienes { $max } entradas y no caben más. Elimina una antes.
[%- endif %]
[[ kebab ]]-delete = Eliminar
[[ kebab ]]-delete-title = ¿Eliminar esta entrada?
[[ kebab ]]-delete-text = Puedes deshacerlo justo después. Un día más tarde, la entrada desaparece para siempre.
[[ kebab ]]-delete-submit = Eliminar
[[ kebab ]]-deleted = La entrada se ha eliminado.
[[ kebab ]]-restored = La entrada está de vuelta.
