# La zona de la cuenta, y lo que dicen los formularios mientras alguien los rellena.

account-menu = Cuenta
account-group-profile = Perfil
account-group-sign-in = Inicio de sesión
account-group-security = Seguridad
account-group-data = Datos
account-menu-profile = Nombre e idioma
account-menu-email = Dirección de correo
account-menu-emails = Direcciones de correo
account-menu-data = Descargar tus datos

## El resumen

account-pending-title = Pendiente
account-pending-confirm = Confirma { $email }: abre el enlace que te hemos enviado por correo. Hasta entonces, algunas partes de este sitio seguirán cerradas.
account-pending-email = { $email } está sin confirmar.
account-name = Nombre
account-add-name = Añadir tu nombre
account-edit-profile = Editar perfil
account-last-sign-in = Inicio de sesión anterior
account-signed-in = Sesiones abiertas
account-sessions =
    { $count ->
        [one] Solo en este navegador
       *[other] En { $count } navegadores
    }
account-see-sessions = Ver dispositivos
account-password-since = Último cambio de contraseña

## Un cambio de dirección que espera confirmación

pending-email-title = Cambio pendiente de confirmar
pending-email-text = Abre el enlace que hemos enviado a { $email } para que pase a ser tu dirección. El enlace caduca el { $date }.
pending-email-resend = Reenviar enlace
pending-email-cancel = Cancelar cambio
email-change-cancelled = Cambio cancelado. Tu dirección sigue siendo la misma.
history-cancelled-email-change = Cambio de dirección a { $detail } cancelado

confirm-new-email-title = ¿Usar esta dirección de correo?
confirm-new-email-text = { $email } pasará a ser la dirección de esta cuenta y sustituirá a la actual.
confirm-new-email-submit = Usar esta dirección

## Actividad y datos

history-not-you = ¿No fuiste tú?
history-not-me = Entonces alguien sabe tu contraseña. Elige otra: así se cerrarán las sesiones de los demás navegadores.
data-secrets = El archivo no contiene contraseñas ni enlaces que funcionen, pero sí tus direcciones y tu actividad. Guárdalo en un lugar seguro.
data-download = Descargar archivo

## Formularios

title-error = Error:
field-optional = (opcional)
password-show = Mostrar contraseña
password-caps-lock = El bloqueo de mayúsculas está activado.
password-short = Demasiado corta: usa { $min } caracteres o más.
password-kinds = Aún falta una minúscula, una mayúscula o un número.
password-names = No uses tu nombre, tu dirección ni el nombre de este sitio.
password-word = Contiene una palabra que aquí no está permitida.
password-weak = Fácil de adivinar. Hazla más larga o combina palabras sin relación.
password-good = Buena longitud. Cuanto más larga, mejor.
password-strong = Segura.

## Fechas

time-of-day = { $time } UTC
