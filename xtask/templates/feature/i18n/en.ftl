# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = New [[ one_words ]]
[[ kebab ]]-edit = Edit [[ one_words ]]
[[ kebab ]]-empty = There are no [[ many_words ]] yet.
[[ kebab ]]-none-found = Nothing found.
[[ kebab ]]-created = Created
[[ kebab ]]-sort-newest = Newest first
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Save
[[ kebab ]]-saved = The [[ one_words ]] is saved.
[%- if not role %]
[[ kebab ]]-full = You have { $max } [[ many_words ]], and there’s no room for more. Delete one first.
[%- endif %]
[[ kebab ]]-delete = Delete
[[ kebab ]]-delete-title = Delete this [[ one_words ]]?
[[ kebab ]]-delete-text = You can undo this right afterwards. A day later, the [[ one_words ]] is gone for good.
[[ kebab ]]-delete-submit = Delete
[[ kebab ]]-deleted = The [[ one_words ]] is deleted.
[[ kebab ]]-restored = The [[ one_words ]] is back.
