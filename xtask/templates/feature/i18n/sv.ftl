# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Ny post
[[ kebab ]]-edit = Redigera post
[[ kebab ]]-empty = Det finns inga poster än.
[[ kebab ]]-none-found = Inget hittades.
[[ kebab ]]-created = Skapad
[[ kebab ]]-sort-newest = Nyaste först
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Spara
[[ kebab ]]-saved = Posten är sparad.
[%- if not role %]
[[ kebab ]]-full = Du har { $max } poster och fler får inte plats. Ta bort en först.
[%- endif %]
[[ kebab ]]-delete = Ta bort
[[ kebab ]]-delete-title = Ta bort den här posten?
[[ kebab ]]-delete-text = Du kan ångra direkt efteråt. En dag senare är posten borta för gott.
[[ kebab ]]-delete-submit = Ta bort
[[ kebab ]]-deleted = Posten är borttagen.
[[ kebab ]]-restored = Posten är tillbaka.
