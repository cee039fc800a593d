# Ce que les moteurs de recherche et les réseaux montrent du site et de certaines pages.
site-description = { $app_name } réunit votre communauté et tout ce qui lui est réservé. L’inscription prend une minute, et vous êtes chez vous dès le premier jour.
login-description = Connectez-vous à votre compte { $app_name }.
register-description = Créez votre compte { $app_name }. Cela prend une minute.
privacy-description = Ce que { $app_name } conserve à votre sujet, dans quel but et pendant combien de temps.
terms-description = Ce que vous pouvez attendre de nous sur { $app_name }, et ce que nous attendons de vous.
