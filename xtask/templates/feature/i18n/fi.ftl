# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Uusi merkintä
[[ kebab ]]-edit = Muokkaa merkintää
[[ kebab ]]-empty = Merkintöjä ei vielä ole.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Merkintä on tallennettu.
[[ kebab ]]-delete-title = Poistetaanko tämä merkintä?
[[ kebab ]]-deleted = Merkintä on poistettu.
[[ kebab ]]-restored = Merkintä on palautettu.
