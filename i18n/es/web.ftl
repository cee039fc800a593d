# El marco de todas las páginas: menús, errores y mensajes que cualquier página puede mostrar.

language-name = Español

skip-to-content = Ir al contenido
menu-toggle = Menú
menu-main = Menú principal
menu-home = Inicio
menu-members = Miembros
menu-special = Especial
menu-account = Tu cuenta, { $name }
menu-account-pages = Tu cuenta
menu-account-overview = Resumen
menu-account-confirm = Confirmar dirección
menu-account-sessions = Dispositivos
menu-account-history = Actividad
menu-account-delete = Eliminar cuenta
menu-sign-in = Iniciar sesión
menu-register = Crear cuenta
menu-sign-out = Cerrar sesión
language-menu = Idioma
theme-menu = Apariencia
theme-auto = Según el dispositivo
theme-light = Claro
theme-dark = Oscuro

## Mensajes al principio de una página

must-sign-in = Inicia sesión para continuar.
must-confirm = Confirma tu dirección de correo para continuar.
must-reauthenticate = Para esto necesitamos otra vez tu contraseña.
no-permission = No tienes acceso a esta página: { $page }.
sign-out-first = Ya has iniciado sesión. Si este enlace es para otra persona, cierra antes la sesión.
sign-out-first-link = Cerrar sesión
invalid-link = Este enlace no es válido o ya se ha usado.
csrf-failed =
    { $cookies ->
        [no] Tu navegador no envió cookies, así que no podemos saber si este formulario es tuyo. Permite las cookies de este sitio y envía el formulario de nuevo.
       *[yes] Este formulario estuvo abierto demasiado tiempo o no procede de este sitio. No ha cambiado nada. Revísalo y envíalo de nuevo.
    }
too-many-attempts = Demasiados intentos.

## Errores en lo que un programa envía como JSON

text-expected = Pon aquí un texto, entre comillas.
field-repeated = Este campo aparece más de una vez.
field-unknown = Este campo no existe.

## Cuánto esperar tras demasiados intentos

retry-after-seconds =
    { $seconds ->
        [one] Vuelve a intentarlo en un segundo.
       *[other] Vuelve a intentarlo en { $seconds } segundos.
    }
retry-after-minutes =
    { $minutes ->
        [one] Vuelve a intentarlo en un minuto.
       *[other] Vuelve a intentarlo en { $minutes } minutos.
    }
retry-after-hours =
    { $hours ->
        [one] Vuelve a intentarlo en una hora.
       *[other] Vuelve a intentarlo en { $hours } horas.
    }
retry-left = Puedes volver a intentarlo dentro de { $time }.

## Páginas de error

error-again-link = Volver a abrir el formulario
error-retry-link = Volver a intentarlo
error-home-link = Ir a la página de inicio
error-request-id = Referencia:
error-status = Error { $status }
error-429-forgot = Si ya no recuerdas tu contraseña, no tienes que esperar.
error-400-title = No hemos podido leer esta solicitud
error-400-text = Hay algo dañado o falta algún dato. Vuelve atrás e inténtalo de nuevo.
error-401-title = No has iniciado sesión
error-401-text = Inicia sesión para ver esta página.
error-403-title = No tienes acceso a esta página
error-403-text = Si crees que deberías tenerlo, pregunta a quienes gestionan este sitio.
error-404-title = Página no encontrada
error-404-text = Puede que la dirección esté mal escrita o que la página haya cambiado de lugar.
error-413-title = Es demasiado grande
error-413-text = Lo que has enviado supera el tamaño que acepta este sitio. Acórtalo e inténtalo de nuevo.
error-415-title = No podemos leer este tipo de datos
error-415-text = Llegaron en un formato que esta página no reconoce.
error-422-title = No hemos podido usar los datos enviados
error-422-text = Falta algún dato o no es como se esperaba. Vuelve atrás e inténtalo de nuevo.
error-429-title = Demasiados intentos
error-500-title = Algo ha salido mal
error-500-text = El error es nuestro y ha quedado registrado. Vuelve a intentarlo en un momento.
error-503-title = Ahora mismo no podemos responder
error-503-text = El sitio no está disponible por el momento. Vuelve a intentarlo en unos minutos.
maintenance-title = Volvemos enseguida
maintenance-text = Estamos trabajando en el sitio. Vuelve a intentarlo en unos minutos.
csrf-failed-title = Este formulario ha caducado
csrf-failed-text = Estuvo abierto demasiado tiempo o no procede de este sitio. No ha cambiado nada. Vuelve a abrirlo y envíalo.
cookies-needed-title = Este sitio necesita cookies
cookies-needed-text = Tu navegador no envió cookies, así que no podemos saber si este formulario es tuyo. No ha cambiado nada. Permite las cookies de este sitio y vuelve a abrir el formulario.

## Listas

flash-undo = Deshacer
pager-label = Páginas de esta lista
pager-first = Primera página
pager-next = Página siguiente
list-search = Buscar
list-submit = Mostrar
list-sort = Ordenar por
list-yes = Sí
list-no = No
list-none-found = No se ha encontrado nada.
list-newest = Más recientes
list-created = Fecha de creación
list-full = Tienes { $max } entradas y no caben más. Elimina una antes.
list-delete = Eliminar
list-delete-text = Puedes deshacerlo justo después. Un día más tarde, la entrada desaparece para siempre.

## Formularios

form-save = Guardar
field-required = Rellena este campo.
text-too-long = Usa como máximo { $max } caracteres.
text-bad-chars = Quita los caracteres de control invisibles.
number-wanted = Escribe un número entero entre { $min } y { $max }.
date-wanted = Escribe una fecha, por ejemplo { $example }.
question-back = Cancelar
