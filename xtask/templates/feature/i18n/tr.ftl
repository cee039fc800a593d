# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Yeni kayıt
[[ kebab ]]-edit = Kaydı düzenle
[[ kebab ]]-empty = Henüz kayıt yok.
[[ kebab ]]-none-found = Hiçbir şey bulunamadı.
[[ kebab ]]-created = Oluşturulma
[[ kebab ]]-sort-newest = Önce en yeni
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Kaydet
[[ kebab ]]-saved = Kayıt kaydedildi.
[%- if not role %]
[[ kebab ]]-full = { $max } kaydınız var ve daha fazlasına yer yok. Önce birini silin.
[%- endif %]
[[ kebab ]]-delete = Sil
[[ kebab ]]-delete-title = Bu kayıt silinsin mi?
[[ kebab ]]-delete-text = Hemen ardından geri alabilirsiniz. Bir gün sonra kayıt tamamen silinir.
[[ kebab ]]-delete-submit = Sil
[[ kebab ]]-deleted = Kayıt silindi.
[[ kebab ]]-restored = Kayıt geri geldi.
