# ورود از مرورگرهای جدید: ایمیل، و صفحه‌ای که لینک آن باز می‌کند.

mail-new-device-subject = ورود جدید به حساب شما در { $app_name }
mail-new-device-text = ورود جدیدی به حساب شما در { $app_name } انجام شد:
mail-new-device-browser = مرورگر
mail-new-device-unknown = نامشخص
mail-new-device-address = نشانی IP
mail-new-device-time = زمان
mail-new-device-you = اگر خودتان بودید، لازم نیست کاری کنید.
mail-new-device-not-you = اگر شما نبودید، حسابتان را قفل کنید: با این کار همهٔ دستگاه‌ها خارج می‌شوند، رمز عبور از کار می‌افتد و لینکی برای انتخاب رمز جدید برایتان ایمیل می‌شود.
mail-new-device-button = قفل کردن حسابم
mail-new-device-no-link = اگر شما نبودید، فوراً وارد شوید و رمز عبورتان را تغییر دهید.

history-new-device = ورود از مرورگر جدید

devices-admin-title = مرورگرها
not-me-title = حسابتان را قفل می‌کنید؟
