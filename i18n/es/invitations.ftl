# Invitaciones: página, correos y mensajes.

invite-group = Invitaciones
invite-open-title = Invitaciones abiertas
invite-sent-on = Enviada el { $date }
invite-expires-on = caduca el { $date }
invite-menu = Invitar
invite-title = Invitar a alguien
invite-text = Le enviaremos por correo un enlace para crear una cuenta. El enlace sirve una sola vez.
invite-label-role = Rol
invite-no-role = Sin rol
invite-help-role = La cuenta nueva tendrá este rol. Solo puedes asignar roles que tengas.
invite-submit = Enviar invitación
invite-list-title = Tus invitaciones
invite-list-empty = Aún no has invitado a nadie.
invite-withdraw = Cancelar
invite-withdraw-label = Cancelar la invitación a { $address }
invite-sent = Pendiente
invite-accepted = Aceptada
invite-expired = Caducada
invite-withdrawn = Cancelada

role-not-yours = No puedes asignar este rol a nadie.
already-registered = Ya hay una cuenta con esta dirección.

## Mensajes al principio de una página

invitation-sent = Invitación enviada.
invitation-withdrawn = Invitación cancelada. Su enlace ya no funciona.
invitation-closed = Esta invitación ya no está abierta, así que no puedes cancelarla.
invite-only = Para crear una cuenta aquí necesitas una invitación.
invalid-invitation = Esta invitación no es válida o ya se ha usado.
expired-invitation = Esta invitación ha caducado. Pide otra a quien te invitó.

## Correos

mail-invite-subject = Te han invitado a { $app_name }
mail-invite-by = { $inviter } te invita a unirte a { $app_name }.
mail-invite-anonymous = Te han invitado a unirte a { $app_name }.
mail-invite-request = Crea aquí tu cuenta:
mail-invite-button = Crear cuenta
mail-invite-ignore = Si no quieres una cuenta, ignora este correo.

mail-invitation-used-subject = Han aceptado tu invitación a { $app_name }
mail-invitation-used-text = Han aceptado tu invitación a { $app_name }. Hay una cuenta nueva con un rol que asignaste tú.

mail-invite-member-subject = Ya tienes una cuenta en { $app_name }
mail-invite-member-text = Ya tienes una cuenta con esta dirección de correo. Inicia sesión aquí:

## El historial de una cuenta

history-invited = Invitación enviada a { $detail }
history-withdrew-invitation = Invitación a { $detail } cancelada

invite-home-text = Suma a otra persona por correo.
