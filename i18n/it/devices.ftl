# Accessi da nuovi browser: l’email, e la pagina a cui porta.

mail-new-device-subject = Nuovo accesso al tuo account { $app_name }
mail-new-device-text = C’è stato un nuovo accesso al tuo account { $app_name }:
mail-new-device-browser = Browser
mail-new-device-unknown = Sconosciuto
mail-new-device-address = Indirizzo IP
mail-new-device-time = Data e ora
mail-new-device-you = Se eri tu, non devi fare nulla.
mail-new-device-not-you = Se non eri tu, blocca il tuo account: tutti i dispositivi verranno disconnessi, la password non funzionerà più e riceverai via email un link per sceglierne una nuova.
mail-new-device-button = Blocca il mio account
mail-new-device-no-link = Se non eri tu, accedi e cambia subito la password.

history-new-device = Accesso da un nuovo browser

devices-admin-title = Browser
not-me-title = Vuoi bloccare il tuo account?
