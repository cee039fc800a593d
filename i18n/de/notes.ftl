# Notizen: das Beispiel einer Funktion mit eigener Tabelle.

notes-title = Notizen
notes-new = Neue Notiz
notes-edit = Notiz bearbeiten
notes-empty = Sie haben noch keine Notizen.
notes-none-found = Nichts gefunden.
notes-created = Angelegt
notes-sort-newest = Neueste zuerst
notes-sort-title = Titel
notes-label-title = Titel
notes-label-text = Inhalt
notes-submit = Speichern
notes-saved = Die Notiz ist gespeichert.
notes-full = Sie haben { $max } Notizen, mehr haben nicht Platz. Löschen Sie zuerst eine.
notes-delete = Notiz löschen
notes-delete-title = Diese Notiz löschen?
notes-delete-text = Sie können das gleich danach rückgängig machen. Einen Tag später ist die Notiz endgültig weg.
notes-delete-submit = Löschen
notes-deleted = Die Notiz ist gelöscht.
notes-restored = Die Notiz ist wieder da.
