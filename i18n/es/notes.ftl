# Notas: el ejemplo de una función con su propia tabla.

notes-title = Notas
notes-new = Nota nueva
notes-edit = Editar nota
notes-empty = Todavía no tienes notas.
notes-label-title = Título
notes-label-text = Texto
notes-saved = La nota se ha guardado.
notes-delete-title = ¿Eliminar esta nota?
notes-deleted = La nota se ha eliminado.
notes-restored = La nota está de vuelta.
