# La zona de administración.

admin-menu = Administración
admin-home-text = Cuentas, roles, correos y eventos.

admin-account = Cuenta
admin-role = Rol
admin-role-any = Cualquier rol
admin-state = Estado
admin-state-any = Cualquier estado
admin-state-active = Activa
admin-state-unconfirmed = Sin confirmar
admin-state-off = Desactivada
admin-state-waiting = Pendiente de eliminación
admin-sort = Ordenar por
admin-sort-newest = Más recientes
admin-sort-oldest = Más antiguas
admin-sort-name = Nombre de usuario
admin-sort-email = Correo electrónico

## Cuentas

admin-users-title = Cuentas
admin-users-search = Buscar
admin-users-search-help = El principio de un nombre de usuario o de una dirección de correo, o el número de una cuenta.
admin-users-submit = Mostrar
admin-users-empty = No se ha encontrado ninguna cuenta.
admin-users-stopped = { $count ->
        [one] Se ha examinado una cuenta.
       *[other] Se han examinado { $count } cuentas.
    }
admin-users-on = Seguir buscando

## Una cuenta

admin-number = Número
admin-person = Nombre
admin-until = Fecha de eliminación
admin-emails = Direcciones de correo
admin-emails-none = Ninguna
admin-sessions = Sesiones abiertas
admin-sessions-none = Ninguna
admin-links = Enlaces activos
admin-links-none = Ningún correo con un enlace que todavía funcione.
admin-link-confirm-email = Confirma una dirección
admin-link-reset-password = Sustituye la contraseña
admin-link-change-email = Cambia la dirección
admin-link-undo-email = Deshace un cambio de dirección
admin-link-keep = Conserva la cuenta
admin-link-login-link = Inicia sesión
admin-link-not-me = Bloquea la cuenta
admin-history = Actividad
admin-event-by = por { $name }
admin-history-all = Todos los eventos de esta cuenta

## Lo que la administración hace con una cuenta

admin-acts = Modificar esta cuenta
admin-activate = Activar
admin-deactivate = Desactivar
admin-reason = Motivo
admin-reason-help = Se lo enviamos por correo a la persona y lo guardamos en la actividad de la cuenta.
admin-reason-too-long = Usa como máximo 500 caracteres.
admin-delete = Eliminar
admin-delete-text = La cuenta se desactiva ahora y se elimina definitivamente el { $date }. Hasta entonces, puedes volver a activarla.
admin-delete-now = Eliminar definitivamente ya
admin-end-sessions = Cerrar todas las sesiones
admin-send-reset = Enviar enlace para una contraseña nueva
admin-resend = Reenviar enlace de confirmación
admin-set-email = Cambiar dirección
admin-set-email-help = Sustituye a la dirección principal. Avisamos a la anterior.
admin-confirmed = La dirección está confirmada
admin-grant = Asignar
admin-revoke = Retirar

admin-sure-title = ¿Quitarte el acceso?
admin-sure-text = Esta es tu propia cuenta: después no podrás continuar aquí.
admin-sure-submit = Quitarme el acceso
admin-sure-final-title = ¿Eliminar definitivamente?
admin-sure-final-text = La cuenta desaparece de inmediato, con todo lo que contiene. Nadie podrá recuperarla.
admin-sure-final-submit = Eliminar definitivamente
admin-sure-back = Volver a la cuenta

admin-activated = Cuenta activada.
admin-deactivated = Cuenta desactivada y sesiones cerradas.
admin-waits = Cuenta desactivada. Se eliminará.
admin-deleted = Cuenta eliminada.
admin-unchanged = Ya estaba así. No ha cambiado nada.
admin-sessions-ended = { $count ->
        [one] Se ha cerrado la sesión de un navegador.
       *[other] Se han cerrado las sesiones de { $count } navegadores.
    }
admin-reset-sent = Enviamos a { $address } un enlace para una contraseña nueva.
admin-confirmation-sent = Enviamos a { $address } el enlace de confirmación.
admin-granted = La cuenta tiene ahora el rol { $role }.
admin-revoked = La cuenta ya no tiene el rol { $role }.
admin-email-set = La cuenta tiene ahora la dirección { $address }.
admin-is-off = La cuenta está desactivada y no puede recibir enlaces. Actívala primero.
admin-address-taken = Esta dirección pertenece ahora a otra cuenta. Elige otra.
admin-no-address = La cuenta no tiene dirección de correo.
admin-mailbox-full = Esta dirección ya ha recibido bastantes correos por ahora. Espera una hora.

history-sessions-ended = Cierre de todas las sesiones
history-sent-confirmation = Enlace para confirmar la dirección enviado a { $detail }

## Roles

admin-roles-title = Roles
admin-roles-holders = Cuentas que lo tienen
admin-roles-holders-none = Ninguna
admin-roles-pages = Páginas que abre
admin-roles-pages-none = Ninguna
admin-roles-all = Todas

## Correos en cola

admin-mails-title = Correos
admin-mails-waiting = En espera
admin-mails-failed = Fallidos
admin-mails-show = Mostrar
admin-mails-mail = Correo
admin-mails-to = Para
admin-mails-tries = Intentos
admin-mails-error = Último error
admin-mails-due = Próximo intento
admin-mails-acts = Acciones
admin-mails-empty = No hay correos.
admin-mails-again = Reenviar
admin-mails-discard = Descartar
admin-mail-again = El correo vuelve a estar en camino.
admin-mail-discarded = Correo descartado.
admin-mail-useless = Nadie necesita ya este correo: su enlace se ha usado o algo más reciente lo ha sustituido. Descártalo.
admin-mail-busy = Este correo se está enviando ahora mismo.

history-mail-again = Correo reenviado por la administración: { $detail }
history-mail-discarded = Correo descartado por la administración: { $detail }

## Eventos

admin-events-title = Eventos
admin-events-kind = Evento
admin-events-kind-any = Cualquier evento
admin-events-user = Cuenta
admin-events-user-help = Su número o su nombre de usuario.
admin-events-until = Hasta
admin-events-submit = Mostrar
admin-events-time = Fecha y hora
admin-events-from = Origen
admin-events-empty = No se ha encontrado ningún evento.
admin-events-file = Descargar como CSV
admin-events-file-help = El archivo contiene estos eventos y los que les siguen, como máximo { $count }.

## Panel

admin-title = Resumen
admin-accounts = Cuentas
admin-share = Confirmadas
admin-percent = { $percent } %
admin-active = Activas en 7 días
admin-failed = Inicios de sesión fallidos en 24 horas
admin-failed-help = Se anota como máximo uno por cuenta y hora.
admin-queue = Correos en espera
admin-dead = Correos fallidos
admin-more-than = más de { $count }
admin-about = unas { $count }
admin-chart-registered = Cuentas nuevas
admin-chart-signed-in = Inicios de sesión
admin-chart-label = Por día, en los últimos 30 días; máximo en un día: { $count }
admin-chart-more = Los eventos más recientes todavía se están contando.
admin-chart-table = Como tabla
admin-chart-day = Día

## Correos

mail-account-deactivated-subject = Tu cuenta de { $app_name } está desactivada
mail-account-deactivated-text = Quienes gestionan { $app_name } han desactivado tu cuenta. Se han cerrado todas tus sesiones y no puedes iniciar sesión.
mail-account-deactivated-help = Si crees que es un error, ponte en contacto con quienes gestionan el sitio.

mail-account-activated-subject = Tu cuenta de { $app_name } vuelve a estar activa
mail-account-activated-text = Quienes gestionan { $app_name } han activado tu cuenta. Puedes volver a iniciar sesión:
