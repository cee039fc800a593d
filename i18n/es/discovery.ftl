# Lo que los buscadores y las redes muestran del sitio y de algunas páginas.
site-description = { $app_name } reúne a tu comunidad y todo lo que es solo para ella. Únete en un minuto y siéntete como en casa desde el primer día.
login-description = Inicia sesión en tu cuenta de { $app_name }.
register-description = Crea tu cuenta en { $app_name }. Solo lleva un minuto.
privacy-description = Qué guarda { $app_name } sobre ti, para qué y durante cuánto tiempo.
terms-description = Qué puedes esperar de { $app_name } y qué se espera de ti.
