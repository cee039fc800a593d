# Iniciar sesión con un enlace por correo: páginas, mensajes y el correo.

login-link-offer = Iniciar sesión con un enlace por correo
login-link-title = Iniciar sesión con un enlace por correo
login-link-text = Escribe tu dirección de correo y te enviaremos un enlace para iniciar sesión sin contraseña.
login-link-submit = Enviar enlace

use-login-link-title = ¿Iniciar sesión?
use-login-link-text = Iniciarás sesión en este navegador.
use-login-link-elsewhere = Este enlace se pidió desde otro navegador. Continúa solo si fuiste tú: si alguien te envió el enlace, entrarías en su cuenta y no en la tuya.
use-login-link-submit = Iniciar sesión
use-login-link-submit-elsewhere = Fui yo, iniciar sesión

## Mensajes al principio de una página

login-email-sent = Revisa tu correo: si hay una cuenta con { $email }, te hemos enviado un enlace para iniciar sesión.
invalid-login-token = Este enlace para iniciar sesión no es válido o ya se ha usado.
login-expired = Este enlace para iniciar sesión ha caducado.
login-expired-link = Pedir otro enlace

## El correo

mail-login-link-subject = Inicia sesión en { $app_name }
mail-login-link-text = Inicia sesión con este enlace, sin tu contraseña:
mail-login-link-button = Iniciar sesión
mail-login-link-once =
    { $minutes ->
        [one] El enlace sirve una sola vez y caduca en un minuto. Es para el navegador desde el que se pidió.
       *[other] El enlace sirve una sola vez y caduca en { $minutes } minutos. Es para el navegador desde el que se pidió.
    }
mail-login-link-not-you = Si no fuiste tú, no tienes que hacer nada: nadie entra sin este correo. No lo reenvíes a nadie.

## El historial de una cuenta

history-login-link-sent = Enlace para iniciar sesión enviado a { $detail }
