# Las páginas de desarrollo.

mailbox-title = Buzón
mailbox-text = Todos los correos que el sitio habría enviado, los más recientes primero. Nada sale de este equipo.
mailbox-empty = Aún no hay correos. Crea una cuenta y llegará el primero.
mailbox-gallery = Galería de correos y componentes
mail-to = Para { $address }
mail-back = Volver al buzón
mail-headers = Cabeceras
mail-html-part = Como HTML
mail-text-part = Como texto

## La página para quien espera un correo

check-inbox-mailbox = Abrir el buzón de este sitio

## En las páginas del sitio

legal-note = Solo tú ves esta nota, mientras estén activas las páginas de desarrollo. Completa el texto en { $file } y haz que lo revisen antes de publicar el sitio.
first-steps-title = Tus primeros diez minutos
first-steps-note = { $done } de { $all } pasos completados. Solo tú ves esta tarjeta, mientras estén activas las páginas de desarrollo.
first-step-done = (completado)
first-step-register = Crear una cuenta
first-step-register-text = Como cualquier visitante, con la dirección que quieras.
first-step-confirm = Confirmar la dirección
first-step-confirm-text = Ningún correo sale de este equipo.
first-step-confirm-link = Leer el correo en el buzón
first-step-admin = Administrar el sitio
first-step-admin-text = Con la sesión iniciada, abre el enlace de configuración que el sitio mostró al arrancar.
first-step-edit = Cambiar una página
first-step-edit-text = Edita { $file } y recarga esta página.
first-step-language = Añadir un idioma
first-step-language-text = Poco a poco: { $file } explica cómo.
