# Заметки: пример раздела с собственной таблицей.

notes-title = Заметки
notes-new = Новая заметка
notes-edit = Изменить заметку
notes-empty = У вас пока нет заметок.
notes-label-title = Заголовок
notes-label-text = Текст
notes-saved = Заметка сохранена.
notes-delete-title = Удалить эту заметку?
notes-deleted = Заметка удалена.
notes-restored = Заметка восстановлена.
