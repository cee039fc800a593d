# بخش مدیریت.

admin-menu = مدیریت
admin-home-text = حساب‌ها، نقش‌ها، ایمیل‌ها و رویدادها.

admin-account = حساب
admin-role = نقش
admin-role-any = همهٔ نقش‌ها
admin-state = وضعیت
admin-state-any = همهٔ وضعیت‌ها
admin-state-active = فعال
admin-state-unconfirmed = تأییدنشده
admin-state-off = غیرفعال
admin-state-waiting = در انتظار حذف
admin-sort = مرتب‌سازی
admin-sort-newest = اول تازه‌ترین‌ها
admin-sort-oldest = اول قدیمی‌ترین‌ها
admin-sort-name = نام کاربری
admin-sort-email = ایمیل

## حساب‌ها

admin-users-title = حساب‌ها
admin-users-search = جست‌وجو
admin-users-search-help = ابتدای نام کاربری یا ایمیل، یا شمارهٔ حساب در این سایت.
admin-users-submit = نمایش
admin-users-empty = حسابی پیدا نشد.
admin-users-stopped = { $count } حساب جست‌وجو شد.
admin-users-on = ادامهٔ جست‌وجو

## یک حساب

admin-number = شماره
admin-person = نام
admin-until = زمان حذف
admin-emails = ایمیل‌ها
admin-emails-none = ایمیلی ندارد
admin-sessions = ورودهای فعال
admin-sessions-none = در هیچ دستگاهی وارد نشده است
admin-links = لینک‌های فعال
admin-links-none = ایمیلی با لینک فعال وجود ندارد.
admin-link-confirm-email = تأیید ایمیل
admin-link-reset-password = بازنشانی رمز عبور
admin-link-change-email = تغییر ایمیل
admin-link-undo-email = برگرداندن تغییر ایمیل
admin-link-keep = نگه داشتن حساب
admin-link-login-link = ورود به حساب
admin-link-not-me = قفل کردن حساب
admin-history = فعالیت‌ها
admin-event-by = توسط { $name }
admin-history-all = همهٔ رویدادهای این حساب

## آنچه مدیر با یک حساب انجام می‌دهد

admin-acts = تغییر این حساب
admin-activate = فعال کردن
admin-deactivate = غیرفعال کردن
admin-reason = دلیل
admin-reason-help = آن را به صاحب حساب ایمیل می‌کنیم و در فعالیت‌های حساب نگه می‌داریم.
admin-reason-too-long = حداکثر ۵۰۰ کاراکتر وارد کنید.
admin-delete = حذف
admin-delete-text = حساب همین حالا غیرفعال می‌شود و در { $date } برای همیشه حذف می‌شود. تا آن زمان می‌توانید دوباره فعالش کنید.
admin-delete-now = حذف فوری و همیشگی
admin-end-sessions = خروج از همهٔ دستگاه‌ها
admin-send-reset = ارسال لینک رمز عبور جدید
admin-resend = ارسال دوبارهٔ لینک تأیید
admin-set-email = تعیین ایمیل
admin-set-email-help = جای ایمیل اصلی را می‌گیرد. به ایمیل قبلی خبر می‌دهیم.
admin-confirmed = این ایمیل تأیید شده است
admin-grant = دادن نقش
admin-revoke = گرفتن نقش

admin-sure-title = دسترسی خودتان قطع شود؟
admin-sure-text = این حساب خودتان است: پس از این نمی‌توانید اینجا ادامه دهید.
admin-sure-submit = قطع دسترسی خودم
admin-sure-final-title = برای همیشه حذف شود؟
admin-sure-final-text = حساب و هرچه به آن تعلق دارد بلافاصله حذف می‌شود و هیچ‌کس نمی‌تواند آن را برگرداند.
admin-sure-final-submit = حذف برای همیشه
admin-sure-back = بازگشت به حساب

admin-activated = حساب فعال شد.
admin-deactivated = حساب غیرفعال شد و از همهٔ دستگاه‌ها خارج شد.
admin-waits = حساب غیرفعال شد و حذف خواهد شد.
admin-deleted = حساب حذف شد.
admin-unchanged = از قبل همین‌طور بود. چیزی تغییر نکرد.
admin-sessions-ended = { $count } مرورگر از حساب خارج شد.
admin-reset-sent = لینک انتخاب رمز عبور جدید به { $address } فرستاده می‌شود.
admin-confirmation-sent = لینک تأیید به { $address } فرستاده می‌شود.
admin-granted = این حساب حالا نقش { $role } را دارد.
admin-revoked = این حساب دیگر نقش { $role } را ندارد.
admin-email-set = ایمیل این حساب حالا { $address } است.
admin-is-off = حساب غیرفعال است و نمی‌توان برایش لینک فرستاد. اول فعالش کنید.
admin-address-taken = این ایمیل حالا متعلق به حساب دیگری است. ایمیل دیگری تعیین کنید.
admin-no-address = این حساب ایمیل ندارد.
admin-mailbox-full = فعلاً ایمیل دیگری به این نشانی فرستاده نمی‌شود. یک ساعت دیگر دوباره امتحان کنید.

history-sessions-ended = خروج از همهٔ دستگاه‌ها
history-sent-confirmation = لینک تأیید ایمیل به { $detail } فرستاده شد

## نقش‌ها

admin-roles-title = نقش‌ها
admin-roles-holders = دارندگان
admin-roles-holders-none = هیچ‌کس
admin-roles-pages = صفحه‌هایی که باز می‌کند
admin-roles-pages-none = هیچ صفحه‌ای
admin-roles-all = همه

## ایمیل‌های در صف

admin-mails-title = ایمیل‌ها
admin-mails-waiting = در انتظار
admin-mails-failed = ناموفق
admin-mails-show = نمایش
admin-mails-mail = ایمیل
admin-mails-to = گیرنده
admin-mails-tries = تعداد تلاش
admin-mails-error = آخرین خطا
admin-mails-due = تلاش بعدی
admin-mails-acts = عملیات
admin-mails-empty = ایمیلی نیست.
admin-mails-again = ارسال دوباره
admin-mails-discard = حذف از صف
admin-mail-again = ایمیل دوباره در راه است.
admin-mail-discarded = ایمیل از صف حذف شد.
admin-mail-useless = دیگر کسی به این ایمیل نیاز ندارد: لینکش استفاده شده یا ایمیل تازه‌تری جایش را گرفته است. آن را از صف حذف کنید.
admin-mail-busy = این ایمیل همین حالا در حال ارسال است.

history-mail-again = مدیر ایمیل را دوباره فرستاد: { $detail }
history-mail-discarded = مدیر ایمیل را از صف حذف کرد: { $detail }

## رویدادها

admin-events-title = رویدادها
admin-events-kind = رویداد
admin-events-kind-any = همهٔ رویدادها
admin-events-user = حساب
admin-events-user-help = شماره یا نام کاربری آن.
admin-events-until = تا
admin-events-submit = نمایش
admin-events-time = زمان
admin-events-from = مبدأ
admin-events-empty = رویدادی پیدا نشد.
admin-events-file = دریافت به‌صورت CSV
admin-events-file-help = فایل شامل این رویدادها و ادامهٔ آن‌ها در فهرست است، حداکثر { $count } رویداد.

## نمای کلی

admin-title = نمای کلی
admin-accounts = حساب‌ها
admin-share = تأییدشده
admin-percent = { $percent }٪
admin-active = فعال در ۷ روز اخیر
admin-failed = ورود ناموفق در ۲۴ ساعت اخیر
admin-failed-help = برای هر حساب حداکثر ساعتی یک مورد ثبت می‌شود.
admin-queue = ایمیل‌های در انتظار
admin-dead = ایمیل‌های ناموفق
admin-more-than = بیش از { $count }
admin-about = حدود { $count }
admin-chart-registered = ثبت‌نام‌ها
admin-chart-signed-in = ورودها
admin-chart-label = روزبه‌روز در ۳۰ روز اخیر، بیشترین در یک روز: { $count }
admin-chart-more = تازه‌ترین رویدادها هنوز شمرده می‌شوند.
admin-chart-table = به‌صورت جدول
admin-chart-day = روز

## ایمیل‌ها

mail-account-deactivated-subject = حساب شما در { $app_name } غیرفعال شد
mail-account-deactivated-text = گردانندگان { $app_name } حساب شما را غیرفعال کرده‌اند. از همهٔ دستگاه‌ها خارج شده‌اید و نمی‌توانید وارد شوید.
mail-account-deactivated-help = اگر فکر می‌کنید اشتباهی شده است، با گردانندگان سایت تماس بگیرید.

mail-account-activated-subject = حساب شما در { $app_name } دوباره فعال است
mail-account-activated-text = گردانندگان { $app_name } حساب شما را فعال کرده‌اند. می‌توانید دوباره وارد شوید:
