# Inicios de sesión desde navegadores nuevos: el correo, y la página a la que lleva.

mail-new-device-subject = Nuevo inicio de sesión en tu cuenta de { $app_name }
mail-new-device-text = Ha habido un nuevo inicio de sesión en tu cuenta de { $app_name }:
mail-new-device-browser = Navegador
mail-new-device-unknown = Desconocido
mail-new-device-address = Dirección IP
mail-new-device-time = Fecha y hora
mail-new-device-you = Si fuiste tú, no tienes que hacer nada.
mail-new-device-not-you = Si no fuiste tú, bloquea tu cuenta: se cierran todas las sesiones, se anula la contraseña y te enviamos por correo un enlace para elegir otra.
mail-new-device-button = Bloquear mi cuenta
mail-new-device-no-link = Si no fuiste tú, inicia sesión y cambia tu contraseña enseguida.

history-new-device = Inicio de sesión desde un navegador nuevo

devices-admin-title = Navegadores
not-me-title = ¿Bloquear tu cuenta?
