# Kehittäjän sivut.

mailbox-title = Postilaatikko
mailbox-text = Kaikki viestit, jotka sivusto olisi lähettänyt, uusimmat ensin. Mikään ei lähde tältä koneelta.
mailbox-empty = Ei vielä viestejä. Luo tili, niin ensimmäinen tulee tänne.
mailbox-gallery = Viestien ja komponenttien galleria
mail-to = Vastaanottaja: { $address }
mail-back = Takaisin postilaatikkoon
mail-headers = Otsakkeet
mail-html-part = HTML-muodossa
mail-text-part = Tekstinä

## Sivu sille, joka odottaa viestiä

check-inbox-mailbox = Avaa tämän sivuston postilaatikko

## Sivuston sivuilla

legal-note = Vain sinä näet tämän huomautuksen, ja vain kun kehittäjän sivut ovat käytössä. Täydennä tiedoston { $file } teksti ja tarkistuta se ennen sivuston julkaisemista.
first-steps-title = Kymmenen ensimmäistä minuuttiasi
first-steps-note = Tehty { $done }/{ $all }. Vain sinä näet tämän kortin, ja vain kun kehittäjän sivut ovat käytössä.
first-step-done = (tehty)
first-step-register = Luo tili
first-step-register-text = Niin kuin kävijä sen tekisi, millä osoitteella haluat.
first-step-confirm = Vahvista osoite
first-step-confirm-text = Mikään viesti ei lähde tältä koneelta.
first-step-confirm-link = Lue viesti postilaatikosta
first-step-admin = Ryhdy ylläpitäjäksi
first-step-admin-text = Kirjaudu sisään ja avaa käyttöönottolinkki, jonka sivusto tulosti käynnistyessään.
first-step-edit = Muuta sivua
first-step-edit-text = Muokkaa tiedostoa { $file } ja lataa tämä sivu uudelleen.
first-step-language = Lisää kieli
first-step-language-text = Pala kerrallaan: ohje on tiedostossa { $file }.
