# Notes : l’exemple d’une fonction qui a sa propre table.

notes-title = Mes notes
notes-new = Nouvelle note
notes-edit = Modifier la note
notes-empty = Vous n’avez pas encore de notes.
notes-label-title = Titre
notes-label-text = Texte
notes-saved = La note est enregistrée.
notes-delete-title = Supprimer cette note ?
notes-deleted = La note est supprimée.
notes-restored = La note est de retour.
