# Muistiinpanot: esimerkki ominaisuudesta, jolla on oma taulu.

notes-title = Muistiinpanot
notes-new = Uusi muistiinpano
notes-edit = Muokkaa muistiinpanoa
notes-empty = Sinulla ei ole vielä muistiinpanoja.
notes-none-found = Mitään ei löytynyt.
notes-created = Luotu
notes-sort-newest = Uusimmat ensin
notes-sort-title = Otsikko
notes-label-title = Otsikko
notes-label-text = Teksti
notes-submit = Tallenna
notes-saved = Muistiinpano on tallennettu.
notes-full = Sinulla on { $max } muistiinpanoa, eikä enempää mahdu. Poista ensin jokin niistä.
notes-delete = Poista muistiinpano
notes-delete-title = Poistetaanko tämä muistiinpano?
notes-delete-text = Voit kumota poiston heti sen jälkeen. Päivän kuluttua muistiinpano katoaa kokonaan.
notes-delete-submit = Poista
notes-deleted = Muistiinpano on poistettu.
notes-restored = Muistiinpano on palautettu.
