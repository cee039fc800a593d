# Connexions depuis un nouveau navigateur : l’e-mail, et la page à laquelle il mène.

mail-new-device-subject = Nouvelle connexion à votre compte { $app_name }
mail-new-device-text = Une nouvelle connexion à votre compte { $app_name } a eu lieu :
mail-new-device-browser = Navigateur
mail-new-device-unknown = Inconnu
mail-new-device-address = Adresse IP
mail-new-device-time = Date
mail-new-device-you = Si c’était vous, vous n’avez rien à faire.
mail-new-device-not-you = Si ce n’était pas vous, verrouillez votre compte : tous les appareils sont alors déconnectés, le mot de passe ne fonctionne plus et vous recevez par e-mail un lien pour en choisir un nouveau.
mail-new-device-button = Verrouiller mon compte
mail-new-device-no-link = Si ce n’était pas vous, connectez-vous et changez tout de suite de mot de passe.

history-new-device = Connexion depuis un nouveau navigateur

devices-admin-title = Navigateurs
not-me-title = Verrouiller votre compte ?
