# Inloggningar från nya webbläsare: mejlet, och sidan som det länkar till.

mail-new-device-subject = Ny inloggning på ditt konto hos { $app_name }
mail-new-device-text = En ny inloggning har gjorts på ditt konto hos { $app_name }:
mail-new-device-browser = Webbläsare
mail-new-device-unknown = Okänd
mail-new-device-address = IP-adress
mail-new-device-time = Tid
mail-new-device-you = Om det var du behöver du inte göra något.
mail-new-device-not-you = Om det inte var du, lås ditt konto: då loggas alla enheter ut, lösenordet slutar fungera och vi mejlar dig en länk för att välja ett nytt.
mail-new-device-button = Lås mitt konto
mail-new-device-no-link = Om det inte var du, logga in och byt lösenord direkt.

history-new-device = Inloggning från en ny webbläsare

devices-admin-title = Webbläsare
not-me-title = Vill du låsa ditt konto?
