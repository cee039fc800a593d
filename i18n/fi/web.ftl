# Jokaisen sivun runko: valikot, virheet ja ilmoitukset, joita mikä tahansa sivu voi näyttää.

language-name = Suomi

skip-to-content = Siirry sisältöön
menu-toggle = Valikko
menu-main = Päävalikko
menu-home = Etusivu
menu-members = Jäsenet
menu-special = Erikoissivu
menu-account = Oma tili, { $name }
menu-account-pages = Oma tili
menu-account-overview = Yleiskatsaus
menu-account-confirm = Vahvista sähköposti
menu-account-sessions = Laitteet
menu-account-history = Tapahtumat
menu-account-delete = Poista tili
menu-sign-in = Kirjaudu sisään
menu-register = Luo tili
menu-sign-out = Kirjaudu ulos
language-menu = Kieli
theme-menu = Ulkoasu
theme-auto = Laitteen mukaan
theme-light = Vaalea
theme-dark = Tumma

## Ilmoitukset sivun yläosassa

must-sign-in = Jatka kirjautumalla sisään.
must-confirm = Jatka vahvistamalla sähköpostiosoitteesi.
must-reauthenticate = Jatka antamalla salasanasi uudelleen.
no-permission = Sinulla ei ole pääsyä sivulle { $page }.
sign-out-first = Olet jo kirjautunut sisään. Jos haluat avata linkin jollekulle toiselle, kirjaudu ensin ulos.
sign-out-first-link = Kirjaudu ulos
invalid-link = Tämä linkki ei kelpaa tai se on jo käytetty.
csrf-failed =
    { $cookies ->
        [no] Selaimesi ei lähettänyt evästeitä, joten emme voi tietää, onko lomake sinun. Salli evästeet tälle sivustolle ja lähetä lomake uudelleen.
       *[yes] Lomake oli auki liian kauan tai se ei tullut tältä sivustolta. Mitään ei muutettu. Tarkista lomake ja lähetä se uudelleen.
    }
too-many-attempts = Liian monta yritystä.

## Virheet siinä, mitä ohjelma lähettää JSON-muodossa

text-expected = Anna tähän teksti lainausmerkeissä.
field-repeated = Tämä kenttä esiintyy useammin kuin kerran.
field-unknown = Tällaista kenttää ei ole.

## Kuinka kauan liian monen yrityksen jälkeen on odotettava

retry-after-seconds =
    { $seconds ->
        [one] Yritä uudelleen sekunnin kuluttua.
       *[other] Yritä uudelleen { $seconds } sekunnin kuluttua.
    }
retry-after-minutes =
    { $minutes ->
        [one] Yritä uudelleen minuutin kuluttua.
       *[other] Yritä uudelleen { $minutes } minuutin kuluttua.
    }
retry-after-hours =
    { $hours ->
        [one] Yritä uudelleen tunnin kuluttua.
       *[other] Yritä uudelleen { $hours } tunnin kuluttua.
    }
retry-left = Aikaa seuraavaan yritykseen: { $time }

## Virhesivut

error-again-link = Avaa lomake uudelleen
error-retry-link = Yritä uudelleen
error-home-link = Siirry etusivulle
error-request-id = Viite:
error-status = Virhe { $status }
error-429-forgot = Jos et enää muista salasanaasi, sinun ei tarvitse odottaa.
error-400-title = Emme pystyneet lukemaan pyyntöä
error-400-text = Jokin osa siitä puuttuu tai on vioittunut. Palaa takaisin ja yritä uudelleen.
error-401-title = Et ole kirjautunut sisään
error-401-text = Kirjaudu sisään, niin näet tämän sivun.
error-403-title = Sinulla ei ole pääsyä tälle sivulle
error-403-text = Jos sinulla mielestäsi pitäisi olla pääsy, ota yhteyttä sivuston ylläpitoon.
error-404-title = Sivua ei löytynyt
error-404-text = Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirretty.
error-413-title = Lähetys on liian suuri
error-413-text = Se on suurempi kuin tämä sivusto ottaa vastaan. Lyhennä sitä ja yritä uudelleen.
error-415-title = Emme pysty lukemaan tällaista dataa
error-415-text = Se tuli muodossa, jota tämä sivu ei ymmärrä.
error-422-title = Emme voineet käyttää lähetettyjä tietoja
error-422-text = Jokin tieto puuttuu tai ei ole odotetunlainen. Palaa takaisin ja yritä uudelleen.
error-429-title = Liian monta yritystä
error-500-title = Jokin meni vikaan
error-500-text = Vika on meidän päässämme, ja se on kirjattu lokiin. Yritä hetken kuluttua uudelleen.
error-503-title = Emme voi vastata juuri nyt
error-503-text = Sivusto on tilapäisesti poissa käytöstä. Yritä uudelleen muutaman minuutin kuluttua.
maintenance-title = Palaamme pian
maintenance-text = Sivustoa huolletaan juuri nyt. Yritä uudelleen muutaman minuutin kuluttua.
csrf-failed-title = Lomake on vanhentunut
csrf-failed-text = Se oli auki liian kauan tai ei tullut tältä sivustolta. Mitään ei muutettu. Avaa lomake uudelleen ja lähetä se sitten.
cookies-needed-title = Sivusto tarvitsee evästeitä
cookies-needed-text = Selaimesi ei lähettänyt evästeitä, joten emme voi tietää, onko lomake sinun. Mitään ei muutettu. Salli evästeet tälle sivustolle ja avaa lomake sitten uudelleen.

## Luettelot

flash-undo = Kumoa
pager-label = Luettelon sivut
pager-first = Ensimmäinen sivu
pager-next = Seuraava sivu
list-search = Haku
list-submit = Näytä
list-sort = Järjestys
list-yes = Kyllä
list-no = Ei
list-none-found = Mitään ei löytynyt.
list-newest = Uusimmat ensin
list-created = Luotu
list-full = Sinulla on { $max } merkintää, eikä enempää mahdu. Poista ensin jokin niistä.
list-delete = Poista
list-delete-text = Voit kumota poiston heti sen jälkeen. Päivän kuluttua merkintä katoaa kokonaan.

## Lomakkeet

form-save = Tallenna
field-required = Täytä tämä kenttä.
text-too-long = Käytä enintään { $max } merkkiä.
text-bad-chars = Poista näkymättömät ohjausmerkit.
number-wanted = Anna kokonaisluku väliltä { $min }–{ $max }.
date-wanted = Anna päivämäärä, esimerkiksi { $example }.
question-back = Peruuta
