# صفحه‌های توسعه‌دهندگان.

mailbox-title = صندوق ایمیل
mailbox-text = همهٔ ایمیل‌هایی که سایت در حالت عادی می‌فرستد، اول تازه‌ترین‌ها. هیچ ایمیلی از این رایانه بیرون نمی‌رود.
mailbox-empty = هنوز ایمیلی نیست. ثبت‌نام کنید تا اولین ایمیل به اینجا برسد.
mailbox-gallery = گالری ایمیل‌ها و اجزا
mail-to = گیرنده: { $address }
mail-back = بازگشت به صندوق ایمیل
mail-headers = سرآیندها
mail-html-part = نسخهٔ HTML
mail-text-part = نسخهٔ متنی

## صفحهٔ کسی که منتظر ایمیل است

check-inbox-mailbox = باز کردن صندوق ایمیل این سایت

## روی صفحه‌های سایت

legal-note = این یادداشت را فقط شما می‌بینید، آن هم تا وقتی صفحه‌های توسعه‌دهندگان فعال است. متن داخل { $file } را کامل کنید و پیش از انتشار سایت از کسی بخواهید آن را بررسی کند.
first-steps-title = ده دقیقهٔ اول شما
first-steps-note = { $done } از { $all } گام انجام شد. این کارت را فقط شما می‌بینید، آن هم تا وقتی صفحه‌های توسعه‌دهندگان فعال است.
first-step-done = (انجام شد)
first-step-register = ثبت‌نام
first-step-register-text = مثل یک بازدیدکننده، با هر ایمیلی که دوست دارید.
first-step-confirm = تأیید ایمیل
first-step-confirm-text = هیچ ایمیلی از این رایانه بیرون نمی‌رود.
first-step-confirm-link = خواندن در صندوق ایمیل
first-step-admin = مدیر شدن
first-step-admin-text = پس از ورود، لینک راه‌اندازی را که سایت هنگام شروع نشان داد باز کنید.
first-step-edit = تغییر یک صفحه
first-step-edit-text = فایل { $file } را ویرایش کنید و این صفحه را دوباره بارگیری کنید.
first-step-language = افزودن زبان
first-step-language-text = کم‌کم هم می‌شود: راهنما در { $file } است.
