# Cuentas: páginas, errores en los campos y mensajes.

## Etiquetas y ayudas de los campos

label-username = Nombre de usuario
label-email = Correo electrónico
label-new-email = Nueva dirección de correo
label-old-password = Contraseña actual
label-username-or-email = Nombre de usuario o correo
label-password = Contraseña
label-retype-password = Repite la contraseña
label-first-name = Nombre
label-last-name = Apellidos
label-language = Idioma
label-new-password = Contraseña nueva
label-new-username = Nuevo nombre de usuario
label-remember-me = Mantener la sesión abierta en este dispositivo
help-username = 3 caracteres o más: letras (a–z), números, guiones, puntos y guiones bajos.
help-language = En este sitio y en los correos que te enviamos.
help-password-modern = { $min } caracteres como mínimo. Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.
help-password-classic = { $min } caracteres como mínimo, con una minúscula, una mayúscula y un número.

## Páginas

login-title = Iniciar sesión
login-lead = Nos alegra verte de nuevo en { $app_name }.
login-submit = Iniciar sesión
login-no-account = ¿Aún no tienes cuenta?
login-register-link = Crear cuenta
login-forgot-link = ¿Olvidaste tu contraseña?
login-no-mail = ¿No te llegó el correo?
login-resend-link = Reenviarlo
back-to-login-link = Volver al inicio de sesión

login-or-register-title = Inicia sesión o crea una cuenta

register-title = Crear cuenta
register-lead = Una sola cuenta para todo en { $app_name }.
register-submit = Crear cuenta
register-have-account = ¿Ya tienes cuenta?
register-login-link = Iniciar sesión

forgot-title = ¿Olvidaste tu contraseña?
forgot-text = Escribe tu dirección de correo y te enviaremos un enlace para elegir una contraseña nueva.
forgot-submit = Enviar enlace

reset-title = Elige una contraseña nueva
reset-submit = Guardar contraseña

change-password-title = Cambiar contraseña
change-password-text = Tu sesión seguirá abierta aquí y se cerrará en los demás dispositivos.
change-password-submit = Cambiar contraseña

change-username-title = Cambiar nombre de usuario
change-username-submit = Cambiar nombre

resend-title = Pedir otro enlace de confirmación
resend-text = Escribe la dirección con la que creaste tu cuenta y te enviaremos un enlace nuevo.
resend-submit = Enviar enlace
resend-account-link = Volver a tu cuenta

check-inbox-title = Revisa tu correo
check-inbox-address = Enviamos el correo a { $email }.
check-inbox-text = Abre el enlace de nuestro correo. Puede tardar unos minutos en llegar.
check-inbox-nothing = ¿No ha llegado nada?
check-inbox-spam = Mira también en la carpeta de spam.
check-inbox-typo = ¿Está bien escrita la dirección?
check-inbox-again = Reenviar correo
support-text = ¿Necesitas ayuda? Pídela aquí: { $support }

correct-email-title = Corregir tu dirección de correo
correct-email-link = Corregir dirección
correct-email-now = Hemos escrito a { $email }.
correct-email-text = Nadie ha confirmado todavía esta dirección. Si no es la tuya, corrígela aquí y enviaremos el enlace a la correcta.
correct-email-submit = Corregir dirección
correct-email-back-link = Dejarla como está

login-keep-text = ¿Quieres conservar la cuenta? Enviaremos un enlace a { $email }.
login-keep-submit = Enviar enlace

link-account = Cuenta: { $name }, creada el { $date }
link-account-unnamed = Cuenta creada el { $date }

confirm-email-title = Confirma tu dirección de correo
confirm-email-text = Usa el botón para confirmar que { $email } es tu dirección.
confirm-email-submit = Confirmar dirección

logout-title = Cerrar sesión
logout-text = Puedes volver a iniciar sesión cuando quieras.
logout-submit = Cerrar sesión

confirm-access-title = Confirma que eres tú
confirm-access-text = Has iniciado sesión como { $name }. Escribe tu contraseña para continuar.
confirm-access-submit = Continuar

account-title = Tu cuenta
account-email-confirmed = Confirmada
account-email-unconfirmed = Sin confirmar
account-resend-link = Reenviar enlace
account-roles = Roles
account-member-since = Miembro desde
account-change-link = Cambiar dirección

change-email-title = Cambiar dirección de correo
change-email-now = Dirección actual: { $email }
change-email-text = Enviaremos un enlace a la dirección nueva, que sustituirá a la actual cuando lo abras.
change-email-submit = Cambiar dirección

undo-email-title = ¿Recuperar tu cuenta?
undo-email-text = { $email } volverá a ser la dirección principal de tu cuenta.
undo-email-effects = Se cerrarán todas las sesiones y se quitarán las direcciones, las invitaciones y los navegadores añadidos en los últimos días. Si tu cuenta se iba a eliminar, la conservarás.
undo-email-password = La contraseña anterior dejará de funcionar: a continuación elegirás otra.
undo-email-submit = Recuperar mi cuenta

manage-emails-title = Tus direcciones de correo
manage-emails-primary = Principal
manage-emails-confirm = Reenviar enlace
manage-emails-make-primary = Usar como principal
manage-emails-delete = Quitar
manage-emails-add = Añadir una dirección de correo
manage-emails-text = Enviaremos un enlace a la dirección nueva. Cuando lo abras, también podrás iniciar sesión con ella.
manage-emails-submit = Añadir dirección

profile-title = Tu perfil
profile-language-browser = El del navegador
profile-submit = Guardar

setup-title = Administrar este sitio
setup-text = Nadie administra todavía este sitio. Has iniciado sesión como { $name } y puedes encargarte tú; solo es posible una vez.
setup-submit = Administrar este sitio

export-link = Descargar tus datos
account-export-text = Todo lo que este sitio guarda sobre tu cuenta, en un archivo.

delete-title = Eliminar tu cuenta
delete-text = Tu cuenta se desactivará de inmediato y se cerrarán todas tus sesiones. El { $date } se eliminará definitivamente, con todo lo que contiene.
delete-way-back = Hasta entonces, podrás recuperarla con un enlace que te enviaremos por correo.
delete-no-way-back = Hasta entonces, solo la administración de este sitio podrá recuperarla.
delete-export = ¿Quieres antes una copia?
delete-submit = Eliminar mi cuenta

keep-title = ¿Conservar tu cuenta?
keep-text = Esta cuenta está pendiente de eliminación. Si la conservas, podrás volver a iniciar sesión.
keep-submit = Conservar mi cuenta

sessions-title = Sesiones abiertas
sessions-text = Tu cuenta está abierta en estos navegadores. Si no reconoces alguno, cierra su sesión o bloquea tu cuenta.
sessions-unknown = Navegador desconocido
sessions-current = Este navegador
sessions-address = Dirección IP { $ip }
sessions-since = Inicio de sesión: { $time }
sessions-seen = Último uso: { $time }
sessions-remembered = La sesión se mantiene abierta
sessions-end = Cerrar sesión
sessions-end-label = Cerrar sesión: { $agent }, { $ip }
sessions-end-others = Cerrar otras sesiones

not-me-text = Se cerrarán todas las sesiones de tu cuenta, se quitará lo que se haya añadido desde ese inicio de sesión (direcciones, invitaciones, navegadores) y la contraseña dejará de funcionar. Te enviaremos un enlace por correo para elegir otra.
not-me-submit = Bloquear mi cuenta

history-title = Actividad de la cuenta
history-text = ¿Hay algo que no reconoces?
history-empty = Aún no hay actividad.
history-pages = Páginas de esta lista
history-newest = Más recientes
history-older = Anteriores
history-by-administrator = por la administración

## El historial de una cuenta: history-TIPO, con los tipos del código ($detail: una dirección, un rol)

history-other = Otro evento: { $kind }
history-registered = Cuenta creada
history-confirmed-email = Dirección de correo { $detail } confirmada
history-signed-in = Inicio de sesión
history-signed-out = Cierre de sesión
history-sign-in-failed = Inicio de sesión fallido: contraseña incorrecta (se anota como máximo una vez por hora)
history-sign-in-refused = Inicio de sesión rechazado: cuenta desactivada o dirección sin confirmar
history-ended-session = Sesión cerrada en un navegador que la había iniciado desde { $detail }
history-ended-other-sessions = Cierre de las demás sesiones
history-locked-out = Cuenta bloqueada: todas las sesiones cerradas y contraseña anulada
history-confirmed-access = Identidad confirmada con la contraseña
history-forgot-password = Enlace para elegir una contraseña nueva enviado a { $detail }
history-reset-password = Contraseña restablecida con un enlace enviado por correo
history-changed-password = Contraseña cambiada
history-changed-username = Nombre de usuario cambiado: { $detail }
history-demo-account-renewed = Cuenta de demostración preparada de nuevo
history-activated = Cuenta activada por la administración
history-deactivated = Cuenta desactivada por la administración. { $detail }
history-asked-to-change-email = Cambio de dirección a { $detail } solicitado
history-changed-email = Dirección de correo cambiada: { $detail }
history-restored-email = Cuenta recuperada con la dirección { $detail }
history-added-email = Dirección de correo { $detail } añadida
history-corrected-email = Dirección de correo corregida antes de confirmarse: { $detail }
history-removed-email = Dirección de correo { $detail } quitada
history-changed-primary-email = Dirección principal cambiada: { $detail }
history-changed-profile = Perfil modificado
history-role-granted = Rol { $detail } asignado
history-role-revoked = Rol { $detail } retirado
history-deletion-asked = Eliminación solicitada
history-kept = Eliminación cancelada
history-deleted = Cuenta eliminada

## Errores en los campos

username-required =
    { $kind ->
        [username] Escribe un nombre de usuario.
       *[either] Escribe tu nombre de usuario o tu correo electrónico.
    }
username-too-short = Usa al menos 3 caracteres.
username-too-long = Este nombre de usuario es demasiado largo. Elige uno más corto.
username-bad-chars = Usa solo letras (a–z), números, guiones, puntos y guiones bajos.
username-taken = Este nombre de usuario ya está en uso.
username-reserved = Este nombre de usuario está reservado.
first-name-required = Escribe tu nombre.
last-name-required = Escribe tus apellidos.
name-too-long = Usa como máximo { $max } caracteres.
name-bad-chars = Escribe un nombre sin caracteres de direcciones o de código, como @, /, : o <.
language-not-offered = Elige uno de los idiomas.
email-taken = Ya hay una cuenta con esta dirección. Inicia sesión o usa otra.
email-required = Escribe una dirección de correo.
email-is-the-same = Esa ya es tu dirección.
too-many-emails = Tu cuenta no puede tener más direcciones. Quita una primero.
old-password-required = Escribe tu contraseña actual.
old-password-incorrect = Contraseña incorrecta.
invalid-email = Escribe una dirección de correo como nombre@example.com.
password-required = Escribe una contraseña.
new-password-required = Escribe una contraseña nueva.
password-is-the-same = Esa ya es tu contraseña. Elige otra.
password-too-short = Usa al menos { $min } caracteres.
password-too-long = Esta contraseña es demasiado larga. Elige una más corta.
password-common = Demasiado común y, por tanto, fácil de adivinar. Elige otra.
password-personal = Contiene tu nombre, tu dirección o el nombre de este sitio. Elige otra.
password-forbidden = Contiene «{ $word }», que aquí no está permitido. Elige otra.
password-rule = Usa al menos { $min } caracteres, con una minúscula, una mayúscula y un número.
password-retype-mismatch = Las contraseñas no coinciden.
incorrect-credentials =
    { $kind ->
        [username] Nombre de usuario o contraseña incorrectos.
        [email] Correo electrónico o contraseña incorrectos.
       *[either] Nombre de usuario, correo electrónico o contraseña incorrectos.
    }
incorrect-password = Contraseña incorrecta.
does-not-exist =
    { $kind ->
        [username] No hay ninguna cuenta con este nombre de usuario.
        [email] No hay ninguna cuenta con esta dirección de correo.
       *[either] No hay ninguna cuenta con este nombre de usuario o esta dirección de correo.
    }

## Mensajes al principio de una página

signed-in = Has iniciado sesión.
signed-out = Has cerrado sesión.
registered = Tu cuenta está lista.
confirmation-sent =
    { $sure ->
        [no] Revisa tu correo: si hay una cuenta con { $email } pendiente de confirmar, te hemos enviado un enlace.
       *[yes] Revisa tu correo: hemos enviado un enlace a { $email }.
    }
email-confirmed = Tu dirección de correo está confirmada.
already-confirmed = Tu dirección de correo ya estaba confirmada.
email-changed = Ahora tu dirección de correo es { $email }.
email-restored = Has recuperado tu cuenta, con su dirección de correo anterior. Se han cerrado todas las sesiones.
email-removed = { $email } ya no está en tu cuenta.
email-is-primary = No puedes quitar tu dirección principal. Usa primero otra como principal.
account-not-enabled = Esta cuenta está desactivada.
email-not-confirmed = Confirma primero tu dirección: mira en tu bandeja de entrada o en la carpeta de spam.
email-not-confirmed-link = Reenviar correo
invalid-confirm-token = Este enlace de confirmación no es válido.
expired-confirm-token = Este enlace de confirmación ha caducado.
expired-confirm-token-link = Pedir otro enlace
session-ended = Sesión cerrada en ese navegador.
other-sessions-ended = Se han cerrado las demás sesiones.
locked-out = { $mailed ->
        [yes] Se han cerrado todas las sesiones y la contraseña anterior ya no funciona. Te hemos enviado por correo un enlace para elegir otra.
       *[no] Se han cerrado todas las sesiones y la contraseña anterior ya no funciona. Esta dirección pertenece ahora a otra cuenta: ponte en contacto con quienes gestionan este sitio.
    }
access-confirmed = Gracias. Ya puedes continuar.
profile-saved = Perfil guardado.
reset-email-sent = Revisa tu correo: si hay una cuenta con { $email }, te hemos enviado un enlace para elegir una contraseña nueva.
password-reset = Contraseña nueva guardada.
invalid-reset-token = Este enlace para elegir una contraseña nueva no es válido o ya se ha usado.
expired-reset-token = Este enlace para elegir una contraseña nueva ha caducado.
expired-reset-token-link = Pedir otro enlace
password-changed = Contraseña cambiada.
username-changed = Ahora tu nombre de usuario es { $name }.
now-administrator = Ahora administras este sitio.
account-deleted = { $mailed ->
        [yes] Tu cuenta está desactivada y se eliminará el { $date }. Hasta entonces, podrás recuperarla con el enlace que te hemos enviado por correo.
       *[no] Tu cuenta está desactivada y se eliminará el { $date }.
    }
account-waits-for-deletion = Has eliminado esta cuenta. Está desactivada y desaparecerá definitivamente el { $date }.
keep-link-sent = Revisa tu correo: hemos enviado a { $email } un enlace con el que conservarás tu cuenta.
account-kept = Tu cuenta no se eliminará. Ya puedes volver a iniciar sesión.
last-administrator = Solo esta cuenta administra el sitio. Encarga primero la administración a otra persona.
role-in-use = Alguien tiene este rol, o el sitio lo necesita.
role-name-invalid = El nombre de un rol tiene entre 1 y 50 caracteres, sin espacios al principio ni al final.
