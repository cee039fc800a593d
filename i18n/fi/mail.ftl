# Sähköpostit. Kunkin aihe on yksi rivi nimeltä mail-NIMI-subject.

mail-greeting = Hei!
mail-greeting-name = Hei { $name }!
mail-account = Saat tämän viestin, koska osoitteesi on annettu tilille { $name } (luotu { $date }).
mail-account-unnamed = Saat tämän viestin, koska osoitteesi on annettu tilille (luotu { $date }).
mail-why = Saat tämän viestin, koska joku antoi osoitteesi palvelussa { $app_name }.
mail-support = Kysyttävää? Ota yhteyttä: { $support }
mail-copy-link = Tai kopioi tämä linkki selaimeesi:
mail-signature = Terveisin { $app_name }
mail-confirm-request = Vahvista, että tämä sähköpostiosoite on sinun:
mail-confirm-button = Vahvista osoite
mail-login-button = Kirjaudu sisään
mail-changed-tell-us = Jos se et ollut sinä, ota yhteyttä sivuston ylläpitoon.
mail-link-once = Linkki toimii kerran ja vanhenee { $date }.
mail-take-back = Jos se et ollut sinä, joku muu on päässyt tilillesi. Tämä linkki palauttaa tilin sinulle: tästä osoitteesta tulee ensisijainen, viime päivinä tehdyt lisäykset poistetaan, kaikki kirjataan ulos ja voit valita uuden salasanan.
mail-take-back-button = Ota tili takaisin

## Uudelle tilille

mail-registered-subject =
    { $link ->
        [yes] Vahvista sähköpostiosoitteesi
       *[no] Tervetuloa palveluun { $app_name }
    }
mail-registered-text = Tervetuloa palveluun { $app_name }!
mail-registered-login = Tilisi on valmis. Kirjaudu sisään tästä:
mail-registered-not-you = Jos se et ollut sinä, voit jättää tämän viestin huomiotta.

## Linkki osoitteen vahvistamiseen

mail-confirm-email-subject = Vahvista sähköpostiosoitteesi
mail-confirm-email-not-you = Jos sinulla ei ole tiliä palvelussa { $app_name }, voit jättää tämän viestin huomiotta.

## Sen osoitteen omistajalle, jota joku haluaa toiselle tilille

mail-address-in-use-subject = Sinulla on jo tili palvelussa { $app_name }
mail-address-in-use-text = Joku, ehkä sinä, yritti liittää tämän sähköpostiosoitteen toiseen tiliin palvelussa { $app_name }. Osoite kuuluu jo sinun tilillesi.
mail-address-in-use-login = Kirjaudu sisään tästä:
mail-address-in-use-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: kukaan ei päässyt tilillesi eikä mikään muuttunut.

## Testiviesti

mail-test-subject = Testiviesti palvelusta { $app_name }
mail-test-text = Palvelun { $app_name } ylläpito halusi tietää, menevätkö sähköpostit perille. Tämä meni.
mail-test-button = Avaa sivusto
mail-test-nothing = Sinun ei tarvitse tehdä mitään.

## Linkki unohtuneen salasanan korvaamiseen

mail-forgot-password-subject = Valitse uusi salasana ({ $app_name })
mail-forgot-password-text = Joku pyysi uutta salasanaa tilillesi palvelussa { $app_name }. Valitse uusi tästä:
mail-forgot-password-button = Valitse uusi salasana
mail-forgot-password-not-you = Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.

## Salasanan vaihdon jälkeen

mail-password-changed-subject = Salasanasi on vaihdettu ({ $app_name })
mail-password-changed-text = Tilisi salasana palvelussa { $app_name } on vaihdettu.
mail-password-changed-not-you = Jos se et ollut sinä, valitse heti uusi salasana:
mail-password-changed-button = Valitse uusi salasana

## Käyttäjätunnuksen vaihdon jälkeen

mail-username-changed-subject = Käyttäjätunnuksesi on vaihdettu ({ $app_name })
mail-username-changed-text = Käyttäjätunnuksesi palvelussa { $app_name } on vaihdettu. Kirjaudu tästä lähtien uudella:

## Osoitteeseen, jonka toinen osoite korvasi

mail-email-changed-subject = Sähköpostiosoitteesi on vaihdettu ({ $app_name })
mail-email-changed-text = Tililläsi palvelussa { $app_name } on nyt toinen sähköpostiosoite. Lähetämme viestimme tästä lähtien sinne.
mail-email-changed-not-you = Jos se et ollut sinä, joku tietää salasanasi. Ota yhteyttä sivuston ylläpitoon.

## Ensisijaiseen osoitteeseen, kun toinen on lisätty

mail-email-added-subject = Tilillesi on lisätty osoite ({ $app_name })
mail-email-added-text = Tilillesi palvelussa { $app_name } on lisätty osoite. Kukaan ei voi kirjautua sillä, ennen kuin se on vahvistettu.
mail-email-added-not-you = Jos se et ollut sinä, joku tietää salasanasi. Kirjaudu sisään, poista osoite ja valitse toinen salasana:

## Aiempaan ensisijaiseen osoitteeseen

mail-primary-email-changed-subject = Ensisijainen osoitteesi on vaihdettu ({ $app_name })
mail-primary-email-changed-text = Tilisi ensisijainen osoite palvelussa { $app_name } on nyt toinen. Lähetämme viestimme tästä lähtien sinne. Voit edelleen kirjautua myös tällä osoitteella.
mail-primary-email-changed-not-you = Jos se et ollut sinä, joku tietää salasanasi. Kirjaudu sisään, tarkista osoitteesi ja valitse toinen salasana:

## Osoitteeseen, joka on poistettu

mail-email-removed-subject = Tämä osoite on poistettu tililtäsi ({ $app_name })
mail-email-removed-text = Tämä sähköpostiosoite ei enää kuulu tilillesi palvelussa { $app_name }. Et voi kirjautua sillä.
mail-email-removed-not-you = Jos se et ollut sinä, joku tietää salasanasi. Kirjaudu sisään käyttäjätunnuksellasi tai toisella osoitteella ja valitse toinen salasana.

## Poistettavan tilin omistajalle

mail-account-deleted-subject = Tilisi poistetaan ({ $app_name })
mail-account-deleted-text = Tilisi palvelussa { $app_name } on pyynnöstäsi poistettu käytöstä, ja se poistetaan pysyvästi { $date }.
mail-account-deleted-keep = Jos haluat säilyttää sen, avaa tämä linkki sitä ennen:
mail-account-deleted-button = Säilytä tilini
mail-account-deleted-not-you = Jos et pyytänyt tätä, säilytä tilisi ja vaihda salasanasi.
