# یادداشت‌ها: نمونهٔ بخشی که جدول خودش را دارد.

notes-title = یادداشت‌ها
notes-new = یادداشت جدید
notes-edit = ویرایش یادداشت
notes-empty = هنوز یادداشتی ندارید.
notes-none-found = چیزی پیدا نشد.
notes-created = تاریخ ایجاد
notes-sort-newest = اول تازه‌ترین‌ها
notes-sort-title = عنوان
notes-label-title = عنوان
notes-label-text = متن
notes-submit = ذخیره
notes-saved = یادداشت ذخیره شد.
notes-full = شما { $max } یادداشت دارید و برای یادداشت دیگری جا نیست. اول یکی را حذف کنید.
notes-delete = حذف یادداشت
notes-delete-title = این یادداشت حذف شود؟
notes-delete-text = بلافاصله بعد از حذف می‌توانید آن را برگردانید. یک روز بعد، یادداشت برای همیشه پاک می‌شود.
notes-delete-submit = حذف
notes-deleted = یادداشت حذف شد.
notes-restored = یادداشت برگشت.
