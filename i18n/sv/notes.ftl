# Anteckningar: exemplet på en funktion med en egen tabell.

notes-title = Anteckningar
notes-new = Ny anteckning
notes-edit = Redigera anteckning
notes-empty = Du har inga anteckningar än.
notes-label-title = Rubrik
notes-label-text = Innehåll
notes-saved = Anteckningen är sparad.
notes-delete-title = Ta bort den här anteckningen?
notes-deleted = Anteckningen är borttagen.
notes-restored = Anteckningen är tillbaka.
