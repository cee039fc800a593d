# Notities: het voorbeeld van een onderdeel met een eigen tabel.

notes-title = Notities
notes-new = Nieuwe notitie
notes-edit = Notitie bewerken
notes-empty = Je hebt nog geen notities.
notes-none-found = Niets gevonden.
notes-created = Gemaakt
notes-sort-newest = Nieuwste eerst
notes-sort-title = Titel
notes-label-title = Titel
notes-label-text = Tekst
notes-submit = Opslaan
notes-saved = De notitie is opgeslagen.
notes-full = Je hebt { $max } notities en er is geen plaats voor meer. Verwijder er eerst een.
notes-delete = Notitie verwijderen
notes-delete-title = Deze notitie verwijderen?
notes-delete-text = Je kunt dit meteen daarna ongedaan maken. Een dag later is de notitie voorgoed weg.
notes-delete-submit = Verwijderen
notes-deleted = De notitie is verwijderd.
notes-restored = De notitie is terug.
