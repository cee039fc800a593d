# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = مورد جدید
[[ kebab ]]-edit = ویرایش مورد
[[ kebab ]]-empty = هنوز چیزی اینجا نیست.
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = این مورد ذخیره شد.
[[ kebab ]]-delete-title = این مورد حذف شود؟
[[ kebab ]]-deleted = این مورد حذف شد.
[[ kebab ]]-restored = این مورد برگشت.
