# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = مورد جدید
[[ kebab ]]-edit = ویرایش مورد
[[ kebab ]]-empty = هنوز چیزی اینجا نیست.
[[ kebab ]]-none-found = چیزی پیدا نشد.
[[ kebab ]]-created = تاریخ ایجاد
[[ kebab ]]-sort-newest = اول تازه‌ترین‌ها
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = ذخیره
[[ kebab ]]-saved = این مورد ذخیره شد.
[%- if not role %]
[[ kebab ]]-full = شما { $max } مورد دارید و برای مورد دیگری جا نیست. اول یکی را حذف کنید.
[%- endif %]
[[ kebab ]]-delete = حذف
[[ kebab ]]-delete-title = این مورد حذف شود؟
[[ kebab ]]-delete-text = بلافاصله بعد از حذف می‌توانید آن را برگردانید. یک روز بعد، این مورد برای همیشه پاک می‌شود.
[[ kebab ]]-delete-submit = حذف
[[ kebab ]]-deleted = این مورد حذف شد.
[[ kebab ]]-restored = این مورد برگشت.
