# Note: l’esempio di una funzione con una tabella propria.

notes-title = Note
notes-new = Nuova nota
notes-edit = Modifica nota
notes-empty = Non hai ancora note.
notes-none-found = Nessun risultato.
notes-created = Creata il
notes-sort-newest = Più recenti
notes-sort-title = Titolo
notes-label-title = Titolo
notes-label-text = Testo
notes-submit = Salva
notes-saved = La nota è salvata.
notes-full = Hai { $max } note e non c’è posto per altre. Prima eliminane una.
notes-delete = Elimina nota
notes-delete-title = Vuoi eliminare questa nota?
notes-delete-text = Puoi annullare subito dopo. Un giorno dopo la nota sparisce per sempre.
notes-delete-submit = Elimina
notes-deleted = La nota è eliminata.
notes-restored = La nota è di nuovo qui.
