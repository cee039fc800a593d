# Muistiinpanot: esimerkki ominaisuudesta, jolla on oma taulu.

notes-title = Muistiinpanot
notes-new = Uusi muistiinpano
notes-edit = Muokkaa muistiinpanoa
notes-empty = Sinulla ei ole vielä muistiinpanoja.
notes-label-title = Otsikko
notes-label-text = Teksti
notes-saved = Muistiinpano on tallennettu.
notes-delete-title = Poistetaanko tämä muistiinpano?
notes-deleted = Muistiinpano on poistettu.
notes-restored = Muistiinpano on palautettu.
