# Aplicaciones: la página donde se crean tokens para ellas, y sus mensajes.

tokens-menu = Aplicaciones
tokens-title = Aplicaciones
tokens-text = Con un token, una aplicación puede actuar en tu nombre sin saber tu contraseña. Crea uno para cada aplicación; así podrás revocarlos por separado.

token-label-name = Nombre
token-help-name = Algo que lo distinga, como la aplicación o el equipo que lo usa.
token-label-days = Días hasta que caduque
token-help-days = Déjalo vacío si el token no debe caducar.
token-submit = Crear token
name-required = Escribe un nombre.
token-name-bad = Usa una sola línea de { $max } caracteres como máximo.
token-days-bad = Escribe un número de días entre 1 y { $max }.
too-many-tokens = Ya tienes { $max } tokens. Revoca uno que ya no necesites.

token-made-title = Tu nuevo token
token-made-text = Cópialo ahora: no lo guardamos, así que no podremos volver a mostrarlo.

tokens-list-title = Tus tokens
tokens-list-empty = No tienes tokens.
token-by-sign-in = Una aplicación que inició sesión
token-made-at = Creado:
token-ends-at = Caduca:
token-ended = Caducado
token-used-at = Último uso:
token-not-used = Sin usar todavía
token-revoke = Revocar
token-revoke-label = Revocar el token { $name }

## Mensajes al principio de una página

token-made = Token creado.
token-revoked = Token revocado. Ya no funciona.

## El historial de una cuenta

history-token-made = Token para una aplicación creado: { $detail }
history-token-by-sign-in = Token entregado a una aplicación que inició sesión
history-token-revoked = Token para una aplicación revocado: { $detail }
