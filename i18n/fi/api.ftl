# Ohjelmat: sivu, jolla niille luodaan API-avaimia, ja sen ilmoitukset.

tokens-menu = Ohjelmat
tokens-title = Ohjelmat
tokens-text = API-avaimella ohjelma voi toimia puolestasi tietämättä salasanaasi. Luo jokaiselle ohjelmalle oma avain, niin voit mitätöidä ne yksitellen.

token-label-name = Nimi
token-help-name = Nimi, josta tunnistat avaimen, kuten sitä käyttävä ohjelma tai kone.
token-label-days = Voimassaoloaika päivinä
token-help-days = Jätä tyhjäksi, jos avaimen ei ole tarkoitus vanhentua.
token-submit = Luo avain
name-required = Anna nimi.
token-name-bad = Käytä yhtä riviä, jolla on enintään { $max } merkkiä.
token-days-bad = Anna päivien määrä väliltä 1–{ $max }.
too-many-tokens = Sinulla on jo enimmäismäärä avaimia ({ $max }). Mitätöi jokin, jota et enää tarvitse.

token-made-title = Uusi avaimesi
token-made-text = Kopioi se nyt: emme tallenna sitä, joten emme voi näyttää sitä uudelleen.

tokens-list-title = Omat avaimet
tokens-list-empty = Sinulla ei ole avaimia.
token-by-sign-in = Sisään kirjautunut ohjelma
token-made-at = Luotu
token-ends-at = Vanhenee
token-ended = Vanhentunut
token-used-at = Käytetty viimeksi
token-not-used = Ei vielä käytetty
token-revoke = Mitätöi
token-revoke-label = Mitätöi avain { $name }

## Ilmoitukset sivun yläosassa

token-made = Avain luotu.
token-revoked = Avain mitätöity. Se ei enää toimi.

## Tilin tapahtumat

history-token-made = API-avain luotu ohjelmalle: { $detail }
history-token-by-sign-in = API-avain annettu sisään kirjautuneelle ohjelmalle
history-token-revoked = Ohjelman API-avain mitätöity: { $detail }
