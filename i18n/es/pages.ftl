# Las páginas propias del sitio: inicio, miembros, especial, privacidad, condiciones. Estos son los textos que debes hacer tuyos.

menu-privacy = Privacidad
menu-terms = Condiciones de uso

## Inicio, para quien llega de fuera

home-title = Inicio
home-heading = Un solo lugar para toda tu gente
home-lead = { $app_name } reúne a tu comunidad y todo lo que es solo para ella. Únete en un minuto y siéntete como en casa desde el primer día.
home-reasons-title = Por qué { $app_name }
home-reason-together = Tu comunidad, unida
home-reason-together-text = Una sola cuenta abre todas las puertas que son para ti, y ninguna más. Nadie tiene que llevar una lista.
home-reason-safe = Seguridad sin esfuerzo
home-reason-safe-text = Sabes dónde está abierta tu cuenta, te avisamos de cada cambio y puedes deshacer lo que no hiciste tú.
home-reason-language = En tu idioma
home-reason-language-text = Páginas y correos en el idioma que elijas, en cualquier dispositivo, en modo claro u oscuro.
home-how-title = Cómo funciona
home-how-join = Crea tu cuenta
home-how-join-text = Basta con una dirección de correo y una contraseña.
home-how-arrive = Confirma tu dirección de correo
home-how-arrive-text = Te enviamos un enlace. Ábrelo y ya estás dentro.
home-how-stay = Quédate el tiempo que quieras
home-how-stay-text = Descarga tus datos o elimina tu cuenta en cualquier momento, sin tener que pedirlo.
home-call-title = Cuando quieras, empezamos
home-call-text = Solo lleva un minuto, y puedes irte en cualquier momento.

## Inicio, para miembros

member-home-heading = ¡Hola, { $name }!
member-home-lead = ¿Adónde quieres ir?
member-home-confirm = Confirma tu dirección de correo
member-home-confirm-text = Abre el enlace que te hemos enviado. Algunas páginas dependen de ello.
home-members-text = Todo lo que es solo para miembros.
home-special-text = Para unas pocas personas: hace falta el rol «secret» y, además, «sauce» o «agent».
home-account-text = Tu información, tu seguridad y tus datos.

members-title = Zona de miembros
members-text = ¡Hola, { $name }! Cualquiera que haya iniciado sesión puede ver esta página.
members-empty = Aquí va tu contenido para miembros.
members-account-link = Ir a tu cuenta

special-title = Página especial
special-text = Puedes ver esta página porque tu cuenta tiene los roles adecuados.

## Privacidad y condiciones: lo que el sitio hace por sí mismo. Completa los textos y haz que los revisen.

legal-contact = Contacto
legal-contact-text = ¿Tienes alguna pregunta o quieres que corrijamos algo? Aquí puedes contactarnos: { $support }

privacy-title = Privacidad
privacy-lead = { $app_name } pide poco, lo guarda bien y no cede ni vende nada a nadie.
privacy-what = Qué guardamos
privacy-what-text = Tu cuenta: el nombre de usuario, las direcciones de correo y los nombres que nos das, y tu idioma. De tu contraseña guardamos solo un hash, a partir del cual nadie puede averiguarla. Para proteger tu cuenta, también guardamos cuándo, desde qué dirección IP y con qué navegador se usó o se modificó.
privacy-cookies = Cookies
privacy-cookies-text = { $app_name } usa cookies solo para reconocerte y recordar lo que has elegido. No hay rastreo, y no se carga nada de otros sitios.
privacy-why = Para qué y durante cuánto tiempo
privacy-why-text = Necesitamos estos datos para gestionar tu cuenta, y para nada más. Cuando eliminas tu cuenta, los eliminamos también, salvo los que la ley nos obliga a conservar.
privacy-rights = Tus derechos
privacy-rights-text = En tu cuenta puedes ver, rectificar y descargar tus datos, y eliminar la cuenta en cualquier momento. También tienes derecho a presentar una reclamación ante una autoridad de protección de datos.

terms-title = Condiciones de uso
terms-lead = Las reglas para usar { $app_name }, en palabras sencillas.
terms-account = Tu cuenta
terms-account-text = Una cuenta es para una sola persona. Indica una dirección de correo que puedas leer, no compartas tu contraseña y avísanos si crees que otra persona usa tu cuenta.
terms-use = Uso responsable
terms-use-text = No perjudiques a otras personas, no infrinjas la ley y no intentes eludir la protección del sitio.
terms-end = Fin del uso
terms-end-text = Puedes eliminar tu cuenta en cualquier momento. Podemos desactivar una cuenta que incumpla estas reglas, y diremos por qué.
terms-liability = Lo que podemos prometer
terms-liability-text = Cuidamos de que el sitio funcione y de que tus datos estén seguros. No podemos prometer que nunca haya interrupciones.
