# Omat tilisivut ja se, mitä lomakkeet sanovat täyttämisen aikana.

account-menu = Tili
account-group-profile = Profiili
account-group-sign-in = Kirjautuminen
account-group-security = Turvallisuus
account-group-data = Tiedot
account-menu-profile = Nimi ja kieli
account-menu-email = Sähköpostiosoite
account-menu-emails = Sähköpostiosoitteet
account-menu-data = Lataa tietosi

## Yleiskatsaus

account-pending-title = Vielä tekemättä
account-pending-confirm = Vahvista osoite { $email }: avaa linkki, jonka lähetimme sinulle sähköpostilla. Siihen asti et pääse kaikille sivuille.
account-pending-email = Osoitetta { $email } ei ole vielä vahvistettu.
account-name = Nimi
account-add-name = Lisää nimesi
account-edit-profile = Muokkaa profiilia
account-last-sign-in = Edellinen kirjautuminen
account-signed-in = Kirjautuneena
account-sessions =
    { $count ->
        [one] Vain tässä selaimessa
       *[other] { $count } selaimessa
    }
account-see-sessions = Näytä laitteet
account-password-since = Salasana vaihdettu

## Osoitteen vaihto, joka odottaa vahvistusta

pending-email-title = Osoitteen vaihto odottaa vahvistusta
pending-email-text = Uudeksi osoitteeksesi tulee { $email }, kun avaat sinne lähettämämme linkin. Linkki vanhenee { $date }.
pending-email-resend = Lähetä linkki uudelleen
pending-email-cancel = Peru vaihto
email-change-cancelled = Vaihto peruttu. Osoitteesi pysyy ennallaan.
history-cancelled-email-change = Sähköpostiosoitteen vaihto peruttu: { $detail }

confirm-new-email-title = Haluatko ottaa tämän sähköpostiosoitteen käyttöön?
confirm-new-email-text = Tämän tilin osoitteeksi tulee { $email }, ja se korvaa nykyisen osoitteen.
confirm-new-email-submit = Ota osoite käyttöön

## Tapahtumat ja tiedot

history-not-you = Etkö se ollut sinä?
history-not-me = Silloin joku tietää salasanasi. Valitse uusi salasana: samalla kaikki muut selaimet kirjataan ulos.
data-secrets = Tiedostossa ei ole salasanoja eikä toimivia linkkejä, mutta siinä ovat osoitteesi ja tilisi tapahtumat. Säilytä se turvallisesti.
data-download = Lataa tiedosto

## Lomakkeet

title-error = Virhe:
field-optional = (valinnainen)
password-show = Näytä salasana
password-caps-lock = Caps Lock on päällä.
password-short = Liian lyhyt: vähintään { $min } merkkiä.
password-kinds = Tarvitaan vielä pieni kirjain, iso kirjain ja numero.
password-names = Älä käytä nimeäsi, osoitettasi tai tämän sivuston nimeä.
password-word = Salasanassa on sana, jota ei saa käyttää täällä.
password-weak = Helppo arvata. Pidennä salasanaa tai yhdistele sanoja, jotka eivät liity toisiinsa.
password-good = Riittävän pitkä. Mitä pidempi, sitä vahvempi.
password-strong = Vahva.

## Päivämäärät

time-of-day = { $time } UTC
