# ورود با لینک ایمیلی: صفحه‌ها، پیام‌ها و ایمیل.

login-link-offer = ورود با لینک ایمیلی
login-link-title = ورود با لینک ایمیلی
login-link-text = ایمیل خود را وارد کنید تا لینکی برایتان بفرستیم که با آن بدون رمز عبور وارد شوید.
login-link-submit = ارسال لینک

use-login-link-title = وارد می‌شوید؟
use-login-link-text = در همین مرورگر وارد می‌شوید.
use-login-link-elsewhere = این لینک را مرورگر دیگری درخواست کرده است. فقط اگر خودتان بودید ادامه دهید: اگر کسی این لینک را برایتان فرستاده باشد، وارد حساب او می‌شوید، نه حساب خودتان.
use-login-link-submit = ورود
use-login-link-submit-elsewhere = خودم بودم، ورود

## پیام‌های بالای صفحه

login-email-sent = ایمیلتان را بررسی کنید: اگر { $email } حسابی داشته باشد، لینک ورود را به آن فرستاده‌ایم.
invalid-login-token = این لینک ورود نامعتبر است یا قبلاً استفاده شده است.
login-expired = این لینک ورود منقضی شده است.
login-expired-link = دریافت لینک جدید

## ایمیل

mail-login-link-subject = ورود به { $app_name }
mail-login-link-text = با این لینک، بدون رمز عبور وارد شوید:
mail-login-link-button = ورود
mail-login-link-once = لینک فقط یک بار کار می‌کند و پس از { $minutes } دقیقه منقضی می‌شود. آن را در همان مرورگری باز کنید که درخواستش کرده است.
mail-login-link-not-you = اگر شما نبودید، لازم نیست کاری کنید: بدون این ایمیل کسی وارد نمی‌شود. آن را برای کسی نفرستید.

## تاریخچهٔ حساب

history-login-link-sent = لینک ورود به { $detail } فرستاده شد
