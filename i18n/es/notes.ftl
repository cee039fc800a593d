# Notas: el ejemplo de una función con su propia tabla.

notes-title = Notas
notes-new = Nota nueva
notes-edit = Editar nota
notes-empty = Todavía no tienes notas.
notes-none-found = No se ha encontrado nada.
notes-created = Creada
notes-sort-newest = Más recientes
notes-sort-title = Título
notes-label-title = Título
notes-label-text = Texto
notes-submit = Guardar
notes-saved = La nota se ha guardado.
notes-full = Tienes { $max } notas y no caben más. Elimina una antes.
notes-delete = Eliminar nota
notes-delete-title = ¿Eliminar esta nota?
notes-delete-text = Puedes deshacerlo justo después. Un día más tarde, la nota desaparece para siempre.
notes-delete-submit = Eliminar
notes-deleted = La nota se ha eliminado.
notes-restored = La nota está de vuelta.
