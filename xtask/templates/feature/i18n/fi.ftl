# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Uusi merkintä
[[ kebab ]]-edit = Muokkaa merkintää
[[ kebab ]]-empty = Merkintöjä ei vielä ole.
[[ kebab ]]-none-found = Mitään ei löytynyt.
[[ kebab ]]-created = Luotu
[[ kebab ]]-sort-newest = Uusimmat ensin
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Tallenna
[[ kebab ]]-saved = Merkintä on tallennettu.
[%- if not role %]
[[ kebab ]]-full = Sinulla on { $max } merkintää, eikä enempää mahdu. Poista ensin jokin niistä.
[%- endif %]
[[ kebab ]]-delete = Poista
[[ kebab ]]-delete-title = Poistetaanko tämä merkintä?
[[ kebab ]]-delete-text = Voit kumota poiston heti sen jälkeen. Päivän kuluttua merkintä katoaa kokonaan.
[[ kebab ]]-delete-submit = Poista
[[ kebab ]]-deleted = Merkintä on poistettu.
[[ kebab ]]-restored = Merkintä on palautettu.
