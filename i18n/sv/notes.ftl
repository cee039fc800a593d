# Anteckningar: exemplet på en funktion med en egen tabell.

notes-title = Anteckningar
notes-new = Ny anteckning
notes-edit = Redigera anteckning
notes-empty = Du har inga anteckningar än.
notes-none-found = Inget hittades.
notes-created = Skapad
notes-sort-newest = Nyaste först
notes-sort-title = Rubrik
notes-label-title = Rubrik
notes-label-text = Innehåll
notes-submit = Spara
notes-saved = Anteckningen är sparad.
notes-full = Du har { $max } anteckningar och fler får inte plats. Ta bort en först.
notes-delete = Ta bort anteckning
notes-delete-title = Ta bort den här anteckningen?
notes-delete-text = Du kan ångra direkt efteråt. En dag senare är anteckningen borta för gott.
notes-delete-submit = Ta bort
notes-deleted = Anteckningen är borttagen.
notes-restored = Anteckningen är tillbaka.
