# Tilit: sivut, kenttien virheet ja ilmoitukset.

## Kenttien nimet ja ohjeet

label-username = Käyttäjätunnus
label-email = Sähköposti
label-new-email = Uusi sähköpostiosoite
label-old-password = Nykyinen salasana
label-username-or-email = Käyttäjätunnus tai sähköposti
label-password = Salasana
label-retype-password = Salasana uudelleen
label-first-name = Etunimi
label-last-name = Sukunimi
label-language = Kieli
label-new-password = Uusi salasana
label-new-username = Uusi käyttäjätunnus
label-remember-me = Pidä minut kirjautuneena tällä laitteella
help-username = Vähintään 3 merkkiä: kirjaimia (a–z), numeroita, väliviivoja, pisteitä tai alaviivoja.
help-language = Käytössä tällä sivustolla ja sinulle lähettämissämme sähköposteissa.
help-password-modern = Vähintään { $min } merkkiä. Useampi toisiinsa liittymätön sana on helppo muistaa ja vaikea arvata.
help-password-classic = Vähintään { $min } merkkiä, joiden joukossa on pieni kirjain, iso kirjain ja numero.

## Sivut

login-title = Kirjaudu sisään
login-lead = Tervetuloa takaisin palveluun { $app_name }.
login-submit = Kirjaudu sisään
login-no-account = Eikö sinulla ole vielä tiliä?
login-register-link = Luo tili
login-forgot-link = Unohditko salasanasi?
login-no-mail = Etkö saanut viestiä?
login-resend-link = Lähetä se uudelleen
back-to-login-link = Takaisin kirjautumiseen

login-or-register-title = Kirjaudu sisään tai luo tili

register-title = Luo tili
register-lead = Yksi tili kaikkeen palvelussa { $app_name }.
register-submit = Luo tili
register-have-account = Onko sinulla jo tili?
register-login-link = Kirjaudu sisään

forgot-title = Unohditko salasanasi?
forgot-text = Anna sähköpostiosoitteesi, niin lähetämme linkin, jolla voit valita uuden salasanan.
forgot-submit = Lähetä linkki

reset-title = Valitse uusi salasana
reset-submit = Tallenna uusi salasana

change-password-title = Vaihda salasana
change-password-text = Pysyt kirjautuneena tässä selaimessa, ja sinut kirjataan ulos kaikkialta muualta.
change-password-submit = Vaihda salasana

change-username-title = Vaihda käyttäjätunnus
change-username-submit = Vaihda käyttäjätunnus

resend-title = Pyydä uusi vahvistuslinkki
resend-text = Anna osoite, jolla loit tilisi, niin lähetämme uuden linkin.
resend-submit = Lähetä linkki
resend-account-link = Takaisin omalle tilille

check-inbox-title = Tarkista sähköpostisi
check-inbox-address = Viesti lähtee osoitteeseen { $email }.
check-inbox-text = Avaa viestissämme oleva linkki. Viestin saapuminen voi kestää muutaman minuutin.
check-inbox-nothing = Eikö viestiä näy?
check-inbox-spam = Katso myös roskapostikansiosta.
check-inbox-typo = Onko osoite oikein?
check-inbox-again = Lähetä viesti uudelleen
support-text = Tarvitsetko apua? Ota yhteyttä: { $support }

correct-email-title = Korjaa sähköpostiosoitteesi
correct-email-link = Korjaa osoite
correct-email-now = Lähetimme viestin osoitteeseen { $email }.
correct-email-text = Kukaan ei ole vielä vahvistanut tätä osoitetta. Jos se ei ole sinun, korjaa se tässä, niin lähetämme linkin oikeaan osoitteeseen.
correct-email-submit = Korjaa osoite
correct-email-back-link = Jätä ennalleen

login-keep-text = Haluatko säilyttää tilin? Lähetämme linkin osoitteeseen { $email }.
login-keep-submit = Lähetä linkki

link-account = Tili: { $name }, luotu { $date }
link-account-unnamed = Tili, luotu { $date }

confirm-email-title = Vahvista sähköpostiosoitteesi
confirm-email-text = Vahvista painikkeella, että { $email } on sinun osoitteesi.
confirm-email-submit = Vahvista osoite

logout-title = Kirjaudu ulos
logout-text = Voit kirjautua takaisin sisään milloin tahansa.
logout-submit = Kirjaudu ulos

confirm-access-title = Vahvista, että se olet sinä
confirm-access-text = Olet kirjautunut tunnuksella { $name }. Jatka antamalla salasanasi.
confirm-access-submit = Jatka

account-title = Oma tili
account-email-confirmed = Vahvistettu
account-email-unconfirmed = Vahvistamatta
account-resend-link = Lähetä linkki uudelleen
account-roles = Roolit
account-member-since = Liittynyt
account-change-link = Vaihda osoite

change-email-title = Vaihda sähköpostiosoite
change-email-now = Nykyinen osoite: { $email }
change-email-text = Lähetämme linkin uuteen osoitteeseen. Uusi osoite korvaa nykyisen, kun avaat linkin.
change-email-submit = Vaihda sähköpostiosoite

undo-email-title = Haluatko ottaa tilisi takaisin?
undo-email-text = Tilisi ensisijaiseksi osoitteeksi tulee taas { $email }.
undo-email-effects = Kaikki kirjataan ulos, ja viime päivinä lisätyt osoitteet, kutsut ja selaimet poistetaan. Jos tilisi oli määrä poistaa, se säilyy.
undo-email-password = Vanha salasana lakkaa toimimasta: valitset uuden seuraavaksi.
undo-email-submit = Ota tili takaisin

manage-emails-title = Omat sähköpostiosoitteet
manage-emails-primary = Ensisijainen
manage-emails-confirm = Lähetä linkki uudelleen
manage-emails-make-primary = Aseta ensisijaiseksi
manage-emails-delete = Poista
manage-emails-add = Lisää sähköpostiosoite
manage-emails-text = Lähetämme linkin uuteen osoitteeseen. Kun olet avannut linkin, voit kirjautua myös uudella osoitteella.
manage-emails-submit = Lisää sähköpostiosoite

profile-title = Oma profiili
profile-language-browser = Selaimen mukaan
profile-submit = Tallenna

setup-title = Ryhdy ylläpitäjäksi
setup-text = Tällä sivustolla ei ole vielä ylläpitäjää. Olet kirjautunut tunnuksella { $name } ja voit ryhtyä ylläpitäjäksi. Tämä onnistuu vain kerran.
setup-submit = Ryhdy ylläpitäjäksi

export-link = Lataa kopio tiedoistasi
account-export-text = Kaikki, mitä sivusto on tallentanut tilistäsi, yhdessä tiedostossa.

delete-title = Poista tilisi
delete-text = Tilisi poistetaan heti käytöstä, ja sinut kirjataan ulos kaikkialta. Tili ja kaikki siihen kuuluva poistetaan pysyvästi { $date }.
delete-way-back = Siihen asti voit palauttaa tilin sähköpostiisi lähetettävällä linkillä.
delete-no-way-back = Siihen asti vain sivuston ylläpitäjä voi palauttaa tilin.
delete-export = Haluatko ensin kopion?
delete-submit = Poista tilini

keep-title = Haluatko säilyttää tilisi?
keep-text = Tämä tili on määrä poistaa. Jos säilytät sen, voit taas kirjautua sisään.
keep-submit = Säilytä tilini

sessions-title = Missä olet kirjautuneena
sessions-text = Tilillesi on kirjauduttu näillä selaimilla. Jos et tunnista jotakin niistä, kirjaa se ulos tai lukitse tilisi.
sessions-unknown = Tuntematon selain
sessions-current = Tämä selain
sessions-address = IP-osoite { $ip }
sessions-since = Kirjautunut { $time }
sessions-seen = Käytetty viimeksi { $time }
sessions-remembered = Pysyy kirjautuneena
sessions-end = Kirjaa ulos
sessions-end-label = Kirjaa ulos: { $agent }, { $ip }
sessions-end-others = Kirjaudu ulos kaikkialta muualta

not-me-text = Kaikki kirjataan ulos tililtäsi, tuon kirjautumisen jälkeen lisätyt osoitteet, kutsut ja selaimet poistetaan ja salasana lakkaa toimimasta. Lähetämme sinulle sähköpostilla linkin, jolla voit valita uuden.
not-me-submit = Lukitse tilini

history-title = Tilin tapahtumat
history-text = Näkyykö jotain, mitä et tunnista?
history-empty = Ei vielä tapahtumia.
history-pages = Luettelon sivut
history-newest = Uusimmat
history-older = Vanhemmat
history-by-administrator = tekijä: ylläpitäjä

## Tilin tapahtumat: history-LAJI, lajit koodissa ($detail: osoite, rooli)

history-other = Muu tapahtuma: { $kind }
history-registered = Tili luotu
history-confirmed-email = Sähköpostiosoite { $detail } vahvistettu
history-signed-in = Kirjauduttu sisään
history-signed-out = Kirjauduttu ulos
history-sign-in-failed = Kirjautuminen epäonnistui: väärä salasana (näytetään enintään kerran tunnissa)
history-sign-in-refused = Kirjautuminen estetty: tili on poistettu käytöstä tai osoite on vahvistamatta
history-ended-session = Selain kirjattu ulos (kirjautunut osoitteesta { $detail })
history-ended-other-sessions = Kirjauduttu ulos kaikkialta muualta
history-locked-out = Tili lukittu: kaikki kirjattu ulos, salasana ei enää toimi
history-confirmed-access = Salasana annettu uudelleen
history-forgot-password = Linkki uuden salasanan valitsemiseen lähetetty osoitteeseen { $detail }
history-reset-password = Uusi salasana valittu sähköpostiin lähetetyllä linkillä
history-changed-password = Salasana vaihdettu
history-changed-username = Käyttäjätunnus vaihdettu: { $detail }
history-demo-account-renewed = Demotili palautettu alkutilaan
history-activated = Ylläpitäjä otti tilin käyttöön
history-deactivated = Ylläpitäjä poisti tilin käytöstä. { $detail }
history-asked-to-change-email = Sähköpostiosoitteen vaihtoa pyydetty: { $detail }
history-changed-email = Sähköpostiosoite vaihdettu: { $detail }
history-restored-email = Tili otettu takaisin osoitteella { $detail }
history-added-email = Sähköpostiosoite { $detail } lisätty
history-corrected-email = Sähköpostiosoite korjattu ennen vahvistamista: { $detail }
history-removed-email = Sähköpostiosoite { $detail } poistettu
history-changed-primary-email = Ensisijainen osoite vaihdettu: { $detail }
history-changed-profile = Profiilia muokattu
history-role-granted = Rooli { $detail } annettu
history-role-revoked = Rooli { $detail } poistettu
history-deletion-asked = Tilin poistamista pyydetty
history-kept = Tilin poistaminen peruttu
history-deleted = Tili poistettu

## Kenttien virheet

username-required =
    { $kind ->
        [username] Anna käyttäjätunnus.
       *[either] Anna käyttäjätunnuksesi tai sähköpostiosoitteesi.
    }
username-too-short = Käytä vähintään 3 merkkiä.
username-too-long = Käyttäjätunnus on liian pitkä. Valitse lyhyempi.
username-bad-chars = Käytä vain kirjaimia (a–z), numeroita, väliviivoja, pisteitä ja alaviivoja.
username-taken = Käyttäjätunnus on jo käytössä.
username-reserved = Käyttäjätunnus on varattu sivuston omaan käyttöön.
first-name-required = Anna etunimesi.
last-name-required = Anna sukunimesi.
name-too-long = Käytä enintään { $max } merkkiä.
name-bad-chars = Nimessä ei voi olla sellaisia merkkejä kuin @, /, : tai <.
language-not-offered = Valitse jokin kielistä.
email-taken = Tällä osoitteella on jo tili. Kirjaudu sisään tai käytä toista osoitetta.
email-required = Anna sähköpostiosoite.
email-is-the-same = Tämä on jo osoitteesi.
too-many-emails = Tilillesi ei voi lisätä enempää osoitteita. Poista ensin jokin niistä.
old-password-required = Anna nykyinen salasanasi.
old-password-incorrect = Väärä salasana.
invalid-email = Anna sähköpostiosoite muodossa nimi@example.com.
password-required = Anna salasana.
new-password-required = Anna uusi salasana.
password-is-the-same = Tämä on jo salasanasi. Valitse toinen.
password-too-short = Käytä vähintään { $min } merkkiä.
password-too-long = Salasana on liian pitkä. Valitse lyhyempi.
password-common = Liian yleinen ja siksi helppo arvata. Valitse toinen.
password-personal = Salasanassa on nimesi, osoitteesi tai tämän sivuston nimi. Valitse toinen.
password-forbidden = Salasanassa on ”{ $word }”, jota ei saa käyttää täällä. Valitse toinen.
password-rule = Käytä vähintään { $min } merkkiä, joiden joukossa on pieni kirjain, iso kirjain ja numero.
password-retype-mismatch = Salasanat eivät täsmää.
incorrect-credentials =
    { $kind ->
        [username] Väärä käyttäjätunnus tai salasana.
        [email] Väärä sähköpostiosoite tai salasana.
       *[either] Väärä käyttäjätunnus, sähköpostiosoite tai salasana.
    }
incorrect-password = Väärä salasana.
does-not-exist =
    { $kind ->
        [username] Tällä käyttäjätunnuksella ei ole tiliä.
        [email] Tällä sähköpostiosoitteella ei ole tiliä.
       *[either] Tällä käyttäjätunnuksella tai sähköpostiosoitteella ei ole tiliä.
    }

## Ilmoitukset sivun yläosassa

signed-in = Olet kirjautunut sisään.
signed-out = Olet kirjautunut ulos.
registered = Tilisi on valmis.
confirmation-sent =
    { $sure ->
        [no] Tarkista sähköpostisi: jos osoitteella { $email } on vahvistamista odottava tili, lähetimme sinne linkin.
       *[yes] Tarkista sähköpostisi: lähetimme linkin osoitteeseen { $email }.
    }
email-confirmed = Sähköpostiosoitteesi on vahvistettu.
already-confirmed = Sähköpostiosoitteesi on jo vahvistettu.
email-changed = Sähköpostiosoitteesi on nyt { $email }.
email-restored = Tili on taas sinun, ja sen entinen sähköpostiosoite on palautettu. Kaikki on kirjattu ulos.
email-removed = Osoite { $email } poistettiin tililtäsi.
email-is-primary = Et voi poistaa ensisijaista osoitettasi. Aseta ensin toinen osoite ensisijaiseksi.
account-not-enabled = Tämä tili on poistettu käytöstä.
email-not-confirmed = Vahvista ensin osoitteesi: katso saapuneista viesteistä tai roskapostikansiosta.
email-not-confirmed-link = Lähetä viesti uudelleen
invalid-confirm-token = Tämä vahvistuslinkki ei kelpaa.
expired-confirm-token = Tämä vahvistuslinkki on vanhentunut.
expired-confirm-token-link = Pyydä uusi linkki
session-ended = Selain on kirjattu ulos.
other-sessions-ended = Sinut on kirjattu ulos kaikkialta muualta.
locked-out = { $mailed ->
        [yes] Kaikki on kirjattu ulos, eikä vanha salasana enää toimi. Lähetimme sinulle sähköpostilla linkin, jolla voit valita uuden.
       *[no] Kaikki on kirjattu ulos, eikä vanha salasana enää toimi. Tämä osoite kuuluu nyt toiselle tilille: ota yhteyttä sivuston ylläpitoon.
    }
access-confirmed = Kiitos. Voit jatkaa.
profile-saved = Profiili tallennettu.
reset-email-sent = Tarkista sähköpostisi: jos osoitteella { $email } on tili, lähetimme sinne linkin, jolla voit valita uuden salasanan.
password-reset = Uusi salasana tallennettu.
invalid-reset-token = Linkki uuden salasanan valitsemiseen ei kelpaa tai se on jo käytetty.
expired-reset-token = Linkki uuden salasanan valitsemiseen on vanhentunut.
expired-reset-token-link = Pyydä uusi linkki
password-changed = Salasana vaihdettu.
username-changed = Käyttäjätunnuksesi on nyt { $name }.
now-administrator = Olet nyt tämän sivuston ylläpitäjä.
account-deleted = { $mailed ->
        [yes] Tilisi on poistettu käytöstä, ja se poistetaan pysyvästi { $date }. Siihen asti voit palauttaa sen linkillä, jonka lähetimme sinulle sähköpostilla.
       *[no] Tilisi on poistettu käytöstä, ja se poistetaan pysyvästi { $date }.
    }
account-waits-for-deletion = Olet poistanut tämän tilin. Se on nyt poissa käytöstä, ja se poistetaan pysyvästi { $date }.
keep-link-sent = Tarkista sähköpostisi: lähetimme osoitteeseen { $email } linkin, jolla voit säilyttää tilisi.
account-kept = Tilisi säilyy. Voit taas kirjautua sisään.
last-administrator = Tämä tili on sivuston ainoan ylläpitäjän. Tee ensin jostakusta muusta ylläpitäjä.
role-in-use = Jollakulla on tämä rooli, tai sivusto tarvitsee sitä.
role-name-invalid = Roolin nimessä on 1–50 merkkiä, eikä sen alussa tai lopussa ole välilyöntejä.
