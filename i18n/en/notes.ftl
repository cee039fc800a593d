# Notes: the example of a feature with a table of its own.

notes-title = Notes
notes-new = New note
notes-edit = Edit note
notes-empty = You have no notes yet.
notes-none-found = Nothing found.
notes-created = Created
notes-sort-newest = Newest first
notes-sort-title = Title
notes-label-title = Title
notes-label-text = Text
notes-submit = Save
notes-saved = The note is saved.
notes-full = You have { $max } notes, and there’s no room for more. Delete one first.
notes-delete = Delete note
notes-delete-title = Delete this note?
notes-delete-text = You can undo this right afterwards. A day later, the note is gone for good.
notes-delete-submit = Delete
notes-deleted = The note is deleted.
notes-restored = The note is back.
