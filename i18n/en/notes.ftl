# Notes: the example of a feature with a table of its own.

notes-title = Notes
notes-new = New note
notes-edit = Edit note
notes-empty = You have no notes yet.
notes-label-title = Title
notes-label-text = Text
notes-saved = The note is saved.
notes-delete-title = Delete this note?
notes-deleted = The note is deleted.
notes-restored = The note is back.
