# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Ny post
[[ kebab ]]-edit = Redigera post
[[ kebab ]]-empty = Det finns inga poster än.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Posten är sparad.
[[ kebab ]]-delete-title = Ta bort den här posten?
[[ kebab ]]-deleted = Posten är borttagen.
[[ kebab ]]-restored = Posten är tillbaka.
