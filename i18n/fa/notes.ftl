# یادداشت‌ها: نمونهٔ بخشی که جدول خودش را دارد.

notes-title = یادداشت‌ها
notes-new = یادداشت جدید
notes-edit = ویرایش یادداشت
notes-empty = هنوز یادداشتی ندارید.
notes-label-title = عنوان
notes-label-text = متن
notes-saved = یادداشت ذخیره شد.
notes-delete-title = این یادداشت حذف شود؟
notes-deleted = یادداشت حذف شد.
notes-restored = یادداشت برگشت.
