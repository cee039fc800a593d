# Note: l’esempio di una funzione con una tabella propria.

notes-title = Note
notes-new = Nuova nota
notes-edit = Modifica nota
notes-empty = Non hai ancora note.
notes-label-title = Titolo
notes-label-text = Testo
notes-saved = La nota è salvata.
notes-delete-title = Vuoi eliminare questa nota?
notes-deleted = La nota è eliminata.
notes-restored = La nota è di nuovo qui.
