# Ylläpito.

admin-menu = Ylläpito
admin-home-text = Tilit, roolit, sähköpostit ja tapahtumat.

admin-account = Tili
admin-role = Rooli
admin-role-any = Kaikki roolit
admin-state = Tila
admin-state-any = Kaikki tilat
admin-state-active = Käytössä
admin-state-unconfirmed = Vahvistamatta
admin-state-off = Poistettu käytöstä
admin-state-waiting = Odottaa poistoa
admin-sort = Järjestys
admin-sort-newest = Uusimmat ensin
admin-sort-oldest = Vanhimmat ensin
admin-sort-name = Käyttäjätunnus
admin-sort-email = Sähköposti

## Tilit

admin-users-title = Tilit
admin-users-search = Haku
admin-users-search-help = Käyttäjätunnuksen tai sähköpostiosoitteen alku tai tilin numero.
admin-users-submit = Näytä
admin-users-empty = Tilejä ei löytynyt.
admin-users-stopped = { $count ->
        [one] Yksi tili käyty läpi.
       *[other] { $count } tiliä käyty läpi.
    }
admin-users-on = Jatka hakua

## Yksi tili

admin-number = Numero
admin-person = Nimi
admin-until = Poistetaan
admin-emails = Sähköpostiosoitteet
admin-emails-none = Ei yhtään
admin-sessions = Kirjautuneena nyt
admin-sessions-none = Ei missään
admin-links = Voimassa olevat linkit
admin-links-none = Ei viestejä, joiden linkki vielä toimisi.
admin-link-confirm-email = Vahvistaa osoitteen
admin-link-reset-password = Korvaa salasanan
admin-link-change-email = Vaihtaa osoitteen
admin-link-undo-email = Kumoaa osoitteen vaihdon
admin-link-keep = Säilyttää tilin
admin-link-login-link = Kirjaa sisään
admin-link-not-me = Lukitsee tilin
admin-history = Tapahtumat
admin-event-by = tekijä: { $name }
admin-history-all = Kaikki tämän tilin tapahtumat

## Mitä ylläpitäjä tekee tilille

admin-acts = Muuta tätä tiliä
admin-activate = Ota käyttöön
admin-deactivate = Poista käytöstä
admin-reason = Syy
admin-reason-help = Lähetämme syyn tilin omistajalle sähköpostilla ja tallennamme sen tilin tapahtumiin.
admin-reason-too-long = Käytä enintään 500 merkkiä.
admin-delete = Poista
admin-delete-text = Tili poistetaan heti käytöstä, ja se poistetaan pysyvästi { $date }. Siihen asti voit ottaa sen takaisin käyttöön.
admin-delete-now = Poista pysyvästi nyt
admin-end-sessions = Kirjaa ulos kaikkialta
admin-send-reset = Lähetä linkki uutta salasanaa varten
admin-resend = Lähetä vahvistuslinkki uudelleen
admin-set-email = Aseta osoite
admin-set-email-help = Se korvaa ensisijaisen osoitteen. Ilmoitamme vaihdosta vanhaan osoitteeseen.
admin-confirmed = Osoite on vahvistettu
admin-grant = Anna
admin-revoke = Poista

admin-sure-title = Haluatko sulkea itsesi ulos?
admin-sure-text = Tämä on oma tilisi: tämän jälkeen et voi enää jatkaa täällä.
admin-sure-submit = Sulje minut ulos
admin-sure-final-title = Haluatko poistaa tilin pysyvästi?
admin-sure-final-text = Tili ja kaikki siihen kuuluva poistetaan heti. Kukaan ei voi palauttaa sitä.
admin-sure-final-submit = Poista pysyvästi
admin-sure-back = Takaisin tilille

admin-activated = Tili otettu käyttöön.
admin-deactivated = Tili poistettu käytöstä ja kirjattu ulos kaikkialta.
admin-waits = Tili poistettu käytöstä. Se poistetaan myöhemmin pysyvästi.
admin-deleted = Tili poistettu.
admin-unchanged = Asia oli jo näin. Mikään ei muuttunut.
admin-sessions-ended = { $count ->
        [one] Yksi selain on kirjattu ulos.
       *[other] { $count } selainta on kirjattu ulos.
    }
admin-reset-sent = Linkki uuden salasanan valitsemiseen lähtee osoitteeseen { $address }.
admin-confirmation-sent = Vahvistuslinkki lähtee osoitteeseen { $address }.
admin-granted = Tilillä on nyt rooli { $role }.
admin-revoked = Tilillä ei enää ole roolia { $role }.
admin-email-set = Tilin osoite on nyt { $address }.
admin-is-off = Tili on poistettu käytöstä, joten sille ei voi lähettää linkkiä. Ota se ensin käyttöön.
admin-address-taken = Tämä osoite kuuluu nyt toiselle tilille. Aseta toinen osoite.
admin-no-address = Tilillä ei ole sähköpostiosoitetta.
admin-mailbox-full = Tähän osoitteeseen on lähetetty tällä erää tarpeeksi viestejä. Odota tunti.

history-sessions-ended = Kirjattu ulos kaikkialta
history-sent-confirmation = Vahvistuslinkki lähetetty osoitteeseen { $detail }

## Roolit

admin-roles-title = Roolit
admin-roles-holders = Tilit
admin-roles-holders-none = Ei yhtään
admin-roles-pages = Avautuvat sivut
admin-roles-pages-none = Ei yhtään
admin-roles-all = Kaikki

## Jonossa olevat viestit

admin-mails-title = Sähköpostit
admin-mails-waiting = Odottavat
admin-mails-failed = Lähettämättä jääneet
admin-mails-show = Näytä
admin-mails-mail = Sähköposti
admin-mails-to = Vastaanottaja
admin-mails-tries = Yritykset
admin-mails-error = Viimeisin virhe
admin-mails-due = Seuraava yritys
admin-mails-acts = Toiminnot
admin-mails-empty = Ei viestejä.
admin-mails-again = Lähetä uudelleen
admin-mails-discard = Hylkää
admin-mail-again = Viesti on taas matkalla.
admin-mail-discarded = Viesti hylätty.
admin-mail-useless = Kukaan ei enää tarvitse tätä viestiä: sen linkki on käytetty, tai jokin uudempi on korvannut sen. Hylkää se.
admin-mail-busy = Tätä viestiä lähetetään parhaillaan.

history-mail-again = Ylläpitäjä lähetti viestin uudelleen: { $detail }
history-mail-discarded = Ylläpitäjä hylkäsi viestin: { $detail }

## Tapahtumat

admin-events-title = Tapahtumat
admin-events-kind = Tapahtuma
admin-events-kind-any = Kaikki tapahtumat
admin-events-user = Tili
admin-events-user-help = Tilin numero tai käyttäjätunnus.
admin-events-until = Viimeinen päivä
admin-events-submit = Näytä
admin-events-time = Aika
admin-events-from = Mistä
admin-events-empty = Tapahtumia ei löytynyt.
admin-events-file = Lataa CSV-tiedostona
admin-events-file-help = Tiedostossa ovat nämä ja näitä seuraavat tapahtumat, yhteensä enintään { $count }.

## Yleiskatsaus

admin-title = Yleiskatsaus
admin-accounts = Tilit
admin-share = Vahvistettuja
admin-percent = { $percent } %
admin-active = Aktiivisia 7 päivän aikana
admin-failed = Epäonnistuneet kirjautumiset 24 tunnin aikana
admin-failed-help = Kultakin tililtä kirjataan enintään yksi tunnissa.
admin-queue = Odottavat viestit
admin-dead = Lähettämättä jääneet viestit
admin-more-than = yli { $count }
admin-about = noin { $count }
admin-chart-registered = Uudet tilit
admin-chart-signed-in = Kirjautumiset
admin-chart-label = Päivittäin viimeisten 30 päivän ajalta, enimmillään { $count } päivässä
admin-chart-more = Uusimpia tapahtumia lasketaan vielä.
admin-chart-table = Taulukkona
admin-chart-day = Päivä

## Sähköpostit

mail-account-deactivated-subject = Tilisi on poistettu käytöstä ({ $app_name })
mail-account-deactivated-text = Palvelun { $app_name } ylläpito on poistanut tilisi käytöstä. Sinut on kirjattu ulos kaikkialta, etkä voi kirjautua sisään.
mail-account-deactivated-help = Jos tämä on mielestäsi virhe, ota yhteyttä sivuston ylläpitoon.

mail-account-activated-subject = Tilisi on taas käytössä ({ $app_name })
mail-account-activated-text = Palvelun { $app_name } ylläpito on ottanut tilisi käyttöön. Voit taas kirjautua sisään:
