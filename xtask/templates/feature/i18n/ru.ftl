# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Новая запись
[[ kebab ]]-edit = Изменить запись
[[ kebab ]]-empty = Записей пока нет.
[[ kebab ]]-none-found = Ничего не найдено.
[[ kebab ]]-created = Создана
[[ kebab ]]-sort-newest = Сначала новые
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Сохранить
[[ kebab ]]-saved = Запись сохранена.
[%- if not role %]
[[ kebab ]]-full = Число ваших записей — { $max }, больше места нет. Сначала удалите одну из них.
[%- endif %]
[[ kebab ]]-delete = Удалить
[[ kebab ]]-delete-title = Удалить эту запись?
[[ kebab ]]-delete-text = Сразу после удаления его можно отменить. Через день запись исчезнет навсегда.
[[ kebab ]]-delete-submit = Удалить
[[ kebab ]]-deleted = Запись удалена.
[[ kebab ]]-restored = Запись восстановлена.
