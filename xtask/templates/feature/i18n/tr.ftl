# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Yeni kayıt
[[ kebab ]]-edit = Kaydı düzenle
[[ kebab ]]-empty = Henüz kayıt yok.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = Kayıt kaydedildi.
[[ kebab ]]-delete-title = Bu kayıt silinsin mi?
[[ kebab ]]-deleted = Kayıt silindi.
[[ kebab ]]-restored = Kayıt geri geldi.
