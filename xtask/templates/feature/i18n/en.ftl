# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = New [[ one_words ]]
[[ kebab ]]-edit = Edit [[ one_words ]]
[[ kebab ]]-empty = There are no [[ many_words ]] yet.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = The [[ one_words ]] is saved.
[[ kebab ]]-delete-title = Delete this [[ one_words ]]?
[[ kebab ]]-deleted = The [[ one_words ]] is deleted.
[[ kebab ]]-restored = The [[ one_words ]] is back.
