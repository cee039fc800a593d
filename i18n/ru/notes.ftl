# Заметки: пример раздела с собственной таблицей.

notes-title = Заметки
notes-new = Новая заметка
notes-edit = Изменить заметку
notes-empty = У вас пока нет заметок.
notes-none-found = Ничего не найдено.
notes-created = Создана
notes-sort-newest = Сначала новые
notes-sort-title = По заголовку
notes-label-title = Заголовок
notes-label-text = Текст
notes-submit = Сохранить
notes-saved = Заметка сохранена.
notes-full = Число ваших заметок — { $max }, больше места нет. Сначала удалите одну из них.
notes-delete = Удалить заметку
notes-delete-title = Удалить эту заметку?
notes-delete-text = Сразу после удаления его можно отменить. Через день заметка исчезнет навсегда.
notes-delete-submit = Удалить
notes-deleted = Заметка удалена.
notes-restored = Заметка восстановлена.
