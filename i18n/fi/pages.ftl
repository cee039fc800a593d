# Sivuston omat sivut: etusivu, jäsenet, erikoissivu, tietosuoja, käyttöehdot. Tee näistä sanoista omasi.

menu-privacy = Tietosuoja
menu-terms = Käyttöehdot

## Etusivu vieraille

home-title = Etusivu
home-heading = Yksi paikka kaikille, jotka kuuluvat joukkoon
home-lead = { $app_name } kokoaa yhteen oman porukkasi ja kaiken, mikä on vain teitä varten. Liity minuutissa ja tunne olosi kotoisaksi ensimmäisestä päivästä alkaen.
home-reasons-title = Miksi { $app_name }?
home-reason-together = Oma porukka koolla
home-reason-together-text = Yksi tili avaa sinulle kaikki oikeat ovet eikä yhtään väärää. Kenenkään ei tarvitse pitää listaa.
home-reason-safe = Turvallista ilman vaivaa
home-reason-safe-text = Näet, missä olet kirjautuneena, saat tiedon jokaisesta tilisi muutoksesta ja voit perua muutokset, joita et itse tehnyt.
home-reason-language = Omalla kielelläsi
home-reason-language-text = Sivut ja viestit ovat valitsemallasi kielellä, kaikilla laitteilla, vaaleina tai tummina.
home-how-title = Näin se toimii
home-how-join = Luo tili
home-how-join-text = Sähköpostiosoite ja salasana riittävät.
home-how-arrive = Vahvista sähköpostiosoitteesi
home-how-arrive-text = Lähetämme sinulle linkin. Avaa se, niin olet perillä.
home-how-stay = Viihdy niin kauan kuin haluat
home-how-stay-text = Lataa tietosi tai poista tilisi milloin tahansa, kysymättä keneltäkään.
home-call-title = Aloita, kun sinulle sopii
home-call-text = Se vie minuutin, ja voit lähteä milloin tahansa.

## Etusivu jäsenille

member-home-heading = Hei { $name }!
member-home-lead = Minne haluat mennä?
member-home-confirm = Vahvista sähköpostiosoitteesi
member-home-confirm-text = Avaa linkki, jonka lähetimme sinulle. Jotkin sivut aukeavat vasta sitten.
home-members-text = Kaikki, mikä on vain jäsenille.
home-special-text = Vain harvoille: sivu vaatii roolin ”secret” ja lisäksi roolin ”sauce” tai ”agent”.
home-account-text = Profiili, turvallisuus ja omat tietosi.

members-title = Jäsensivut
members-text = Hei { $name }! Kaikki sisään kirjautuneet näkevät tämän sivun.
members-empty = Tähän tulee jäsenille tarkoitettu sisältösi.
members-account-link = Siirry omalle tilille

special-title = Erikoissivu
special-text = Näet tämän sivun, koska tililläsi on oikeat roolit.

## Tietosuoja ja käyttöehdot: mitä sivusto tekee itsestään. Täydennä ne ja tarkistuta ne.

legal-contact = Yhteystiedot
legal-contact-text = Onko sinulla kysyttävää tai haluatko, että korjaamme jotakin? Tavoitat meidät täältä: { $support }

privacy-title = Tietosuoja
privacy-lead = { $app_name } kysyy vain vähän, säilyttää tiedot turvallisesti eikä luovuta tai myy niitä kenellekään.
privacy-what = Mitä tallennamme
privacy-what-text = Tilisi: käyttäjätunnuksen, sähköpostiosoitteet ja nimet, jotka annat meille, sekä kielesi. Salasanastasi tallennetaan vain tiiviste, josta kukaan ei pysty palauttamaan salasanaa. Tilisi suojaamiseksi tallennamme myös, milloin, mistä IP-osoitteesta ja millä selaimella tiliä on käytetty tai muutettu.
privacy-cookies = Evästeet
privacy-cookies-text = { $app_name } käyttää evästeitä vain tunnistaakseen sinut ja muistaakseen valintasi. Seurantaa ei ole, eikä mitään ladata muilta sivustoilta.
privacy-why = Miksi ja kuinka pitkään
privacy-why-text = Tarvitsemme tietoja tilisi ylläpitämiseen emmekä mihinkään muuhun. Kun poistat tilisi, poistamme myös tiedot, paitsi ne, jotka meidän on lain mukaan säilytettävä.
privacy-rights = Oikeutesi
privacy-rights-text = Tililläsi voit milloin tahansa tarkastaa, oikaista ja ladata tietosi sekä poistaa tilin. Sinulla on myös oikeus tehdä valitus tietosuojaviranomaiselle.

terms-title = Käyttöehdot
terms-lead = Palvelun { $app_name } käytön säännöt selkeästi sanottuna.
terms-account = Tilisi
terms-account-text = Tili on yhtä ihmistä varten. Anna sähköpostiosoite, joka on käytössäsi, pidä salasanasi omana tietonasi ja kerro meille, jos epäilet jonkun muun käyttävän tiliäsi.
terms-use = Reilu peli
terms-use-text = Älä vahingoita muita, älä riko lakia äläkä yritä kiertää sivuston suojauksia.
terms-end = Käytön päättyminen
terms-end-text = Voit poistaa tilisi milloin tahansa. Voimme poistaa käytöstä tilin, joka rikkoo näitä sääntöjä, ja kerromme silloin syyn.
terms-liability = Mitä voimme luvata
terms-liability-text = Huolehdimme siitä, että sivusto toimii ja tietosi ovat turvassa. Emme voi luvata, ettei katkoksia koskaan tule.
