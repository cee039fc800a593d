# Notes : l’exemple d’une fonction qui a sa propre table.

notes-title = Mes notes
notes-new = Nouvelle note
notes-edit = Modifier la note
notes-empty = Vous n’avez pas encore de notes.
notes-none-found = Aucun résultat.
notes-created = Créée le
notes-sort-newest = Plus récentes
notes-sort-title = Titre
notes-label-title = Titre
notes-label-text = Texte
notes-submit = Enregistrer
notes-saved = La note est enregistrée.
notes-full = Vous avez { $max } notes et il n’y a plus de place. Supprimez-en d’abord une.
notes-delete = Supprimer la note
notes-delete-title = Supprimer cette note ?
notes-delete-text = Vous pouvez annuler juste après. Un jour plus tard, la note disparaît définitivement.
notes-delete-submit = Supprimer
notes-deleted = La note est supprimée.
notes-restored = La note est de retour.
