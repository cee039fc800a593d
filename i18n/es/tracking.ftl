# Los inicios de sesión de una cuenta, en su página de la zona de administración.

tracking-admin-title = Inicios de sesión
tracking-admin-count = Cantidad
tracking-admin-first = Primero
tracking-admin-current = Último
tracking-admin-last = Anterior

# En el resumen de una cuenta.

tracking-account-count = Inicios de sesión
