# بخش حساب، و آنچه فرم‌ها هنگام پر کردن می‌گویند.

account-menu = حساب کاربری
account-group-profile = پروفایل
account-group-sign-in = ورود
account-group-security = امنیت
account-group-data = داده‌ها
account-menu-profile = نام و زبان
account-menu-email = ایمیل
account-menu-emails = ایمیل‌ها
account-menu-data = دریافت داده‌ها

## نمای کلی

account-pending-title = در انتظار شما
account-pending-confirm = { $email } را تأیید کنید: لینکی را که ایمیل کرده‌ایم باز کنید. تا آن زمان، بخش‌هایی از این سایت بسته می‌ماند.
account-pending-email = { $email } هنوز تأیید نشده است.
account-name = نام
account-add-name = افزودن نام
account-edit-profile = ویرایش پروفایل
account-last-sign-in = ورود قبلی
account-signed-in = ورود فعال
account-sessions =
    { $count ->
        [1] فقط در همین مرورگر
       *[other] در { $count } مرورگر
    }
account-see-sessions = دیدن دستگاه‌ها
account-password-since = آخرین تغییر رمز عبور

## تغییر ایمیلی که در انتظار تأیید است

pending-email-title = تغییر در انتظار تأیید
pending-email-text = وقتی لینکی را که به { $email } فرستاده‌ایم باز کنید، ایمیل شما به این نشانی تغییر می‌کند. لینک تا { $date } معتبر است.
pending-email-resend = ارسال دوبارهٔ لینک
pending-email-cancel = لغو تغییر
email-change-cancelled = تغییر لغو شد. ایمیل شما همان است که بود.
history-cancelled-email-change = تغییر ایمیل به { $detail } لغو شد

confirm-new-email-title = از این ایمیل استفاده شود؟
confirm-new-email-text = { $email } ایمیل این حساب می‌شود و جای ایمیل فعلی را می‌گیرد.
confirm-new-email-submit = استفاده از این ایمیل

## فعالیت‌ها و داده‌ها

history-not-you = شما نبودید؟
history-not-me = یعنی کس دیگری رمز عبورتان را می‌داند. رمز جدیدی انتخاب کنید تا همهٔ مرورگرهای دیگر خارج شوند.
data-secrets = این فایل رمز عبور یا لینک قابل‌استفاده ندارد، ولی ایمیل‌ها و فعالیت‌هایتان در آن هست. آن را در جای امنی نگه دارید.
data-download = دریافت فایل

## فرم‌ها

title-error = خطا:
field-optional = (اختیاری)
password-show = نمایش رمز عبور
password-caps-lock = کلید Caps Lock روشن است.
password-short = کوتاه است: حداقل { $min } کاراکتر لازم است.
password-kinds = هنوز یک حرف کوچک انگلیسی، یک حرف بزرگ انگلیسی و یک عدد لازم است.
password-names = از نام یا ایمیل خود یا نام این سایت استفاده نکنید.
password-word = واژه‌ای در آن هست که اینجا مجاز نیست.
password-weak = راحت حدس زده می‌شود. طولانی‌ترش کنید یا کلمه‌های بی‌ربط را ترکیب کنید.
password-good = به‌اندازهٔ کافی طولانی است. هرچه طولانی‌تر، قوی‌تر.
password-strong = قوی است.

## تاریخ‌ها

time-of-day = { $time } به‌وقت UTC
