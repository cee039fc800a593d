# Notities: het voorbeeld van een onderdeel met een eigen tabel.

notes-title = Notities
notes-new = Nieuwe notitie
notes-edit = Notitie bewerken
notes-empty = Je hebt nog geen notities.
notes-label-title = Titel
notes-label-text = Tekst
notes-saved = De notitie is opgeslagen.
notes-delete-title = Deze notitie verwijderen?
notes-deleted = De notitie is verwijderd.
notes-restored = De notitie is terug.
