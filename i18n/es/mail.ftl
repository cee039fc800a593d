# Correos. El asunto de cada uno es una línea llamada mail-NOMBRE-subject.

mail-greeting = Hola:
mail-greeting-name = Hola, { $name }:
mail-account = Recibes este correo porque alguien indicó tu dirección para la cuenta { $name } (creada el { $date }).
mail-account-unnamed = Recibes este correo porque alguien indicó tu dirección para una cuenta (creada el { $date }).
mail-why = Recibes este correo porque alguien indicó tu dirección en { $app_name }.
mail-support = ¿Tienes alguna pregunta? Contáctanos aquí: { $support }
mail-copy-link = O copia este enlace en tu navegador:
mail-signature = El equipo de { $app_name }
mail-confirm-request = Confirma que esta dirección de correo es tuya:
mail-confirm-button = Confirmar dirección
mail-login-button = Iniciar sesión
mail-changed-tell-us = Si no fuiste tú, ponte en contacto con quienes gestionan este sitio.
mail-link-once = El enlace sirve una sola vez y caduca el { $date }.
mail-take-back = Si no fuiste tú, otra persona ha entrado en tu cuenta. Con este enlace la recuperas: esta dirección pasa a ser la principal, se quita lo añadido en los últimos días, se cierran todas las sesiones y eliges una contraseña nueva.
mail-take-back-button = Recuperar mi cuenta

## A una cuenta nueva

mail-registered-subject =
    { $link ->
        [yes] Confirma tu dirección de correo
       *[no] Te damos la bienvenida a { $app_name }
    }
mail-registered-text = ¡Te damos la bienvenida a { $app_name }!
mail-registered-login = Tu cuenta está lista. Inicia sesión aquí:
mail-registered-not-you = Si no fuiste tú, ignora este correo.

## Con un enlace para confirmar una dirección

mail-confirm-email-subject = Confirma tu dirección de correo
mail-confirm-email-not-you = Si no tienes una cuenta en { $app_name }, ignora este correo.

## A quien tiene una dirección que alguien quiere usar para otra cuenta

mail-address-in-use-subject = Ya tienes una cuenta en { $app_name }
mail-address-in-use-text = Alguien, quizá tú, ha intentado usar esta dirección de correo para otra cuenta de { $app_name }. Ya pertenece a la tuya.
mail-address-in-use-login = Inicia sesión aquí:
mail-address-in-use-not-you = Si no fuiste tú, no tienes que hacer nada: nadie ha entrado en tu cuenta y no ha cambiado nada.

## Un correo de prueba

mail-test-subject = Correo de prueba de { $app_name }
mail-test-text = Quienes gestionan { $app_name } querían saber si sus correos llegan. Este ha llegado.
mail-test-button = Abrir el sitio
mail-test-nothing = No tienes que hacer nada.

## Con un enlace para sustituir una contraseña olvidada

mail-forgot-password-subject = Restablece tu contraseña de { $app_name }
mail-forgot-password-text = Alguien ha pedido restablecer la contraseña de tu cuenta de { $app_name }. Elige aquí una nueva:
mail-forgot-password-button = Elegir otra contraseña
mail-forgot-password-not-you = Si no fuiste tú, no tienes que hacer nada: tu contraseña sigue siendo la misma.

## Después de un cambio de contraseña

mail-password-changed-subject = Se ha cambiado tu contraseña de { $app_name }
mail-password-changed-text = Se ha cambiado la contraseña de tu cuenta de { $app_name }.
mail-password-changed-not-you = Si no fuiste tú, elige enseguida una contraseña nueva:
mail-password-changed-button = Elegir otra contraseña

## Después de un cambio de nombre de usuario

mail-username-changed-subject = Se ha cambiado tu nombre de usuario en { $app_name }
mail-username-changed-text = Se ha cambiado tu nombre de usuario en { $app_name }. A partir de ahora, inicia sesión con el nuevo:

## A una dirección que otra ha sustituido

mail-email-changed-subject = Se ha cambiado la dirección de correo de tu cuenta de { $app_name }
mail-email-changed-text = Tu cuenta de { $app_name } tiene ahora otra dirección de correo. A partir de ahora, enviaremos nuestros correos a esa dirección.
mail-email-changed-not-you = Si no fuiste tú, alguien sabe tu contraseña. Ponte en contacto con quienes gestionan este sitio.

## A la dirección principal, cuando se ha añadido otra

mail-email-added-subject = Nueva dirección en tu cuenta de { $app_name }
mail-email-added-text = Se ha añadido una dirección a tu cuenta de { $app_name }. Nadie puede iniciar sesión con ella hasta que esté confirmada.
mail-email-added-not-you = Si no fuiste tú, alguien sabe tu contraseña. Inicia sesión, quita la dirección y elige otra contraseña:

## A la dirección principal anterior

mail-primary-email-changed-subject = Se ha cambiado la dirección principal de tu cuenta de { $app_name }
mail-primary-email-changed-text = Otra dirección de tu cuenta de { $app_name } es ahora la principal y recibirá nuestros correos. Con esta puedes seguir iniciando sesión.
mail-primary-email-changed-not-you = Si no fuiste tú, alguien sabe tu contraseña. Inicia sesión, revisa tus direcciones y elige otra contraseña:

## A una dirección que se ha quitado

mail-email-removed-subject = Esta dirección ya no está en tu cuenta de { $app_name }
mail-email-removed-text = Esta dirección de correo ya no pertenece a tu cuenta de { $app_name }. No puedes iniciar sesión con ella.
mail-email-removed-not-you = Si no fuiste tú, alguien sabe tu contraseña. Inicia sesión con tu nombre de usuario o con otra dirección y elige otra contraseña.

## A quien tiene una cuenta que se eliminará

mail-account-deleted-subject = Tu cuenta de { $app_name } se eliminará
mail-account-deleted-text = Tu cuenta de { $app_name } está desactivada, como pediste, y se eliminará el { $date }.
mail-account-deleted-keep = Para conservarla, abre este enlace antes de esa fecha:
mail-account-deleted-button = Conservar mi cuenta
mail-account-deleted-not-you = Si no lo pediste tú, conserva tu cuenta y cambia tu contraseña.
