# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Новая запись
[[ kebab ]]-edit = Изменить запись
[[ kebab ]]-empty = Записей пока нет.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Запись сохранена.
[[ kebab ]]-delete-title = Удалить эту запись?
[[ kebab ]]-deleted = Запись удалена.
[[ kebab ]]-restored = Запись восстановлена.
