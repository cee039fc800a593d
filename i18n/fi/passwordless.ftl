# Kirjautuminen sähköpostiin lähetettävällä linkillä: sivut, ilmoitukset ja viesti.

login-link-offer = Kirjaudu sähköpostilinkillä
login-link-title = Kirjaudu sähköpostilinkillä
login-link-text = Anna sähköpostiosoitteesi, niin lähetämme linkin, jolla kirjaudut sisään ilman salasanaa.
login-link-submit = Lähetä linkki

use-login-link-title = Haluatko kirjautua sisään?
use-login-link-text = Sinut kirjataan sisään tässä selaimessa.
use-login-link-elsewhere = Tämä linkki pyydettiin toisella selaimella. Jatka vain, jos se olit sinä: jos joku lähetti linkin sinulle, päädyt hänen tililleen etkä omallesi.
use-login-link-submit = Kirjaudu sisään
use-login-link-submit-elsewhere = Se olin minä, kirjaudu

## Ilmoitukset sivun yläosassa

login-email-sent = Tarkista sähköpostisi: jos osoitteella { $email } on tili, lähetimme sinne linkin, jolla kirjaudut sisään.
invalid-login-token = Tämä kirjautumislinkki ei kelpaa tai se on jo käytetty.
login-expired = Tämä kirjautumislinkki on vanhentunut.
login-expired-link = Pyydä uusi linkki

## Viesti

mail-login-link-subject = Kirjaudu palveluun { $app_name }
mail-login-link-text = Kirjaudu tällä linkillä ilman salasanaa:
mail-login-link-button = Kirjaudu sisään
mail-login-link-once =
    { $minutes ->
        [one] Linkki toimii kerran ja vanhenee minuutin kuluttua. Se on tarkoitettu selaimelle, jolla se pyydettiin.
       *[other] Linkki toimii kerran ja vanhenee { $minutes } minuutin kuluttua. Se on tarkoitettu selaimelle, jolla se pyydettiin.
    }
mail-login-link-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: kukaan ei pääse sisään ilman tätä viestiä. Älä lähetä sitä eteenpäin.

## Tilin tapahtumat

history-login-link-sent = Kirjautumislinkki lähetetty osoitteeseen { $detail }
