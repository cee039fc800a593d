# Notizen: das Beispiel einer Funktion mit eigener Tabelle.

notes-title = Notizen
notes-new = Neue Notiz
notes-edit = Notiz bearbeiten
notes-empty = Sie haben noch keine Notizen.
notes-label-title = Titel
notes-label-text = Inhalt
notes-saved = Die Notiz ist gespeichert.
notes-delete-title = Diese Notiz löschen?
notes-deleted = Die Notiz ist gelöscht.
notes-restored = Die Notiz ist wieder da.
