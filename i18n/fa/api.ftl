# برنامه‌ها: صفحه‌ای که در آن برای برنامه‌ها توکن می‌سازند، و پیام‌هایش.

tokens-menu = برنامه‌ها
tokens-title = برنامه‌ها
tokens-text = هر برنامه با یک توکن می‌تواند از طرف شما کار کند، بی‌آنکه رمز عبورتان را بداند. برای هر برنامه توکن جداگانه‌ای بسازید تا بتوانید آن‌ها را یکی‌یکی باطل کنید.

token-label-name = نام
token-help-name = نامی که آن را از بقیه جدا کند، مانند نام برنامه یا رایانه‌ای که از توکن استفاده می‌کند.
token-label-days = مدت اعتبار (روز)
token-help-days = اگر خالی بگذارید، توکن هرگز منقضی نمی‌شود.
token-submit = ساختن توکن
name-required = نامی وارد کنید.
token-name-bad = فقط یک سطر با حداکثر { $max } کاراکتر وارد کنید.
token-days-bad = برای تعداد روز، عددی از یک تا { $max } وارد کنید.
too-many-tokens = همین حالا { $max } توکن دارید. یکی را که دیگر لازم ندارید باطل کنید.

token-made-title = توکن جدید شما
token-made-text = همین حالا کپی‌اش کنید: ما آن را ذخیره نمی‌کنیم و نمی‌توانیم دوباره نشانش دهیم.

tokens-list-title = توکن‌های شما
tokens-list-empty = توکنی ندارید.
token-by-sign-in = برنامه‌ای که وارد شده است
token-made-at = تاریخ ساخت:
token-ends-at = تاریخ انقضا:
token-ended = منقضی‌شده
token-used-at = آخرین استفاده:
token-not-used = هنوز استفاده نشده است
token-revoke = باطل کردن
token-revoke-label = باطل کردن توکن { $name }

## پیام‌های بالای صفحه

token-made = توکن ساخته شد.
token-revoked = توکن باطل شد و دیگر کار نمی‌کند.

## تاریخچهٔ حساب

history-token-made = توکن برنامه ساخته شد: { $detail }
history-token-by-sign-in = به برنامه‌ای که وارد شد توکن داده شد
history-token-revoked = توکن برنامه باطل شد: { $detail }
