# دعوت‌ها: صفحه، ایمیل‌ها و پیام‌ها.

invite-group = دعوت‌نامه‌ها
invite-open-title = دعوت‌نامه‌های در انتظار
invite-sent-on = ارسال: { $date }
invite-expires-on = معتبر تا { $date }
invite-menu = دعوت
invite-title = دعوت از دیگران
invite-text = لینک ثبت‌نام را برایشان ایمیل می‌کنیم. لینک فقط یک بار کار می‌کند.
invite-label-role = نقش
invite-no-role = بدون نقش
invite-help-role = حساب جدید این نقش را می‌گیرد. فقط نقش‌هایی را می‌توانید بدهید که خودتان دارید.
invite-submit = ارسال دعوت‌نامه
invite-list-title = دعوت‌نامه‌های شما
invite-list-empty = هنوز کسی را دعوت نکرده‌اید.
invite-withdraw = لغو
invite-withdraw-label = لغو دعوت‌نامهٔ { $address }
invite-sent = در انتظار
invite-accepted = پذیرفته‌شده
invite-expired = منقضی‌شده
invite-withdrawn = لغوشده

role-not-yours = نمی‌توانید این نقش را به کسی بدهید.
already-registered = با این ایمیل قبلاً ثبت‌نام شده است.

## پیام‌های بالای صفحه

invitation-sent = دعوت‌نامه فرستاده شد.
invitation-withdrawn = دعوت‌نامه لغو شد و لینک آن دیگر کار نمی‌کند.
invitation-closed = این دعوت‌نامه دیگر در انتظار نیست و نمی‌توان آن را لغو کرد.
invite-only = برای ثبت‌نام در اینجا به دعوت‌نامه نیاز دارید.
invalid-invitation = این دعوت‌نامه نامعتبر است یا قبلاً استفاده شده است.
expired-invitation = این دعوت‌نامه منقضی شده است. از کسی که دعوتتان کرده دعوت‌نامهٔ جدیدی بخواهید.

## ایمیل‌ها

mail-invite-subject = به { $app_name } دعوت شده‌اید
mail-invite-by = { $inviter } شما را به { $app_name } دعوت کرده است.
mail-invite-anonymous = شما به { $app_name } دعوت شده‌اید.
mail-invite-request = از اینجا ثبت‌نام کنید:
mail-invite-button = ثبت‌نام
mail-invite-ignore = اگر حساب نمی‌خواهید، این ایمیل را نادیده بگیرید.

mail-invitation-used-subject = دعوت شما به { $app_name } پذیرفته شد
mail-invitation-used-text = دعوت شما به { $app_name } پذیرفته شد. حالا حساب جدیدی نقشی را دارد که شما داده‌اید.

mail-invite-member-subject = شما در { $app_name } حساب دارید
mail-invite-member-text = شما با این نشانی ایمیل حساب دارید. از اینجا وارد شوید:

## تاریخچهٔ حساب

history-invited = دعوت‌نامه به { $detail } فرستاده شد
history-withdrew-invitation = دعوت‌نامهٔ { $detail } لغو شد

invite-home-text = دیگران را با ایمیل دعوت کنید.
