# حساب‌ها: صفحه‌ها، خطاهای فیلدها و پیام‌ها.

## برچسب‌ها و راهنمای فیلدها

label-username = نام کاربری
label-email = ایمیل
label-new-email = ایمیل جدید
label-old-password = رمز عبور فعلی
label-username-or-email = نام کاربری یا ایمیل
label-password = رمز عبور
label-retype-password = تکرار رمز عبور
label-first-name = نام
label-last-name = نام خانوادگی
label-language = زبان
label-new-password = رمز عبور جدید
label-new-username = نام کاربری جدید
label-remember-me = مرا در این دستگاه به خاطر بسپار
help-username = حداقل ۳ کاراکتر: حروف انگلیسی (a–z)، عدد، خط تیره، نقطه و زیرخط.
help-language = زبان این سایت و ایمیل‌هایی که برایتان می‌فرستیم.
help-password-modern = حداقل { $min } کاراکتر. چند کلمهٔ بی‌ربط را راحت به یاد می‌آورید، ولی حدس زدنشان سخت است.
help-password-classic = حداقل { $min } کاراکتر، شامل یک حرف کوچک انگلیسی، یک حرف بزرگ انگلیسی و یک عدد.

## صفحه‌ها

login-title = ورود
login-lead = دوباره به { $app_name } خوش آمدید.
login-submit = ورود
login-no-account = هنوز حساب کاربری ندارید؟
login-register-link = ثبت‌نام
login-forgot-link = فراموشی رمز عبور
login-no-mail = ایمیل به دستتان نرسید؟
login-resend-link = ارسال دوباره
back-to-login-link = بازگشت به ورود

login-or-register-title = ورود یا ثبت‌نام

register-title = ثبت‌نام
register-lead = یک حساب برای همهٔ امکانات { $app_name }.
register-submit = ثبت‌نام
register-have-account = حساب کاربری دارید؟
register-login-link = ورود

forgot-title = رمز عبورتان را فراموش کرده‌اید؟
forgot-text = ایمیل خود را وارد کنید تا لینکی برای انتخاب رمز عبور جدید برایتان بفرستیم.
forgot-submit = ارسال لینک

reset-title = انتخاب رمز عبور جدید
reset-submit = ذخیرهٔ رمز عبور جدید

change-password-title = تغییر رمز عبور
change-password-text = در این دستگاه در حسابتان می‌مانید و از بقیهٔ دستگاه‌ها خارج می‌شوید.
change-password-submit = تغییر رمز عبور

change-username-title = تغییر نام کاربری
change-username-submit = تغییر نام کاربری

resend-title = دریافت لینک تأیید جدید
resend-text = ایمیلی را که با آن ثبت‌نام کرده‌اید وارد کنید تا لینک جدیدی برایتان بفرستیم.
resend-submit = ارسال لینک
resend-account-link = بازگشت به حسابتان

check-inbox-title = ایمیلتان را بررسی کنید
check-inbox-address = ایمیل به { $email } فرستاده می‌شود.
check-inbox-text = لینک داخل ایمیل ما را باز کنید. شاید چند دقیقه طول بکشد تا برسد.
check-inbox-nothing = چیزی نرسید؟
check-inbox-spam = پوشهٔ هرزنامه (اسپم) را هم ببینید.
check-inbox-typo = آیا ایمیل را درست نوشته‌اید؟
check-inbox-again = ارسال دوبارهٔ ایمیل
support-text = کمک لازم دارید؟ راه تماس با ما: { $support }

correct-email-title = اصلاح ایمیل
correct-email-link = اصلاح ایمیل
correct-email-now = به { $email } ایمیل فرستادیم.
correct-email-text = این ایمیل هنوز تأیید نشده است. اگر ایمیل شما نیست، همین‌جا اصلاحش کنید تا لینک را به ایمیل درست بفرستیم.
correct-email-submit = اصلاح ایمیل
correct-email-back-link = همین‌طور بماند

login-keep-text = می‌خواهید حساب را نگه دارید؟ لینکی به { $email } می‌فرستیم.
login-keep-submit = ارسال لینک

link-account = حساب: { $name }، تاریخ ثبت‌نام: { $date }
link-account-unnamed = حساب ثبت‌شده در { $date }

confirm-email-title = تأیید ایمیل
confirm-email-text = دکمه را بزنید تا تأیید شود که { $email } مال شماست.
confirm-email-submit = تأیید ایمیل

logout-title = خروج
logout-text = هر وقت خواستید می‌توانید دوباره وارد شوید.
logout-submit = خروج

confirm-access-title = تأیید هویت شما
confirm-access-text = با حساب { $name } وارد شده‌اید. برای ادامه، رمز عبورتان را وارد کنید.
confirm-access-submit = ادامه

account-title = حساب شما
account-email-confirmed = تأییدشده
account-email-unconfirmed = تأییدنشده
account-resend-link = ارسال دوبارهٔ لینک
account-roles = نقش‌ها
account-member-since = تاریخ عضویت
account-change-link = تغییر ایمیل

change-email-title = تغییر ایمیل
change-email-now = ایمیل فعلی: { $email }
change-email-text = لینکی به ایمیل جدید می‌فرستیم. وقتی لینک را باز کنید، ایمیل جدید جای ایمیل فعلی را می‌گیرد.
change-email-submit = تغییر ایمیل

undo-email-title = حسابتان را پس می‌گیرید؟
undo-email-text = با این کار، { $email } دوباره ایمیل اصلی حساب شما می‌شود.
undo-email-effects = همه از حساب خارج می‌شوند و ایمیل‌ها، دعوت‌نامه‌ها و مرورگرهایی که در چند روز اخیر اضافه شده‌اند حذف می‌شوند. اگر قرار بوده حسابتان حذف شود، دیگر حذف نمی‌شود.
undo-email-password = رمز عبور قبلی از کار می‌افتد: در مرحلهٔ بعد رمز جدیدی انتخاب می‌کنید.
undo-email-submit = پس گرفتن حسابم

manage-emails-title = ایمیل‌های شما
manage-emails-primary = اصلی
manage-emails-confirm = ارسال دوبارهٔ لینک
manage-emails-make-primary = انتخاب به‌عنوان اصلی
manage-emails-delete = حذف
manage-emails-add = افزودن ایمیل
manage-emails-text = لینکی به ایمیل جدید می‌فرستیم. وقتی بازش کنید، با آن ایمیل هم می‌توانید وارد شوید.
manage-emails-submit = افزودن ایمیل

profile-title = پروفایل شما
profile-language-browser = مطابق مرورگر
profile-submit = ذخیره

setup-title = مدیر شدن
setup-text = این سایت هنوز مدیری ندارد. با حساب { $name } وارد شده‌اید و می‌توانید مدیر سایت شوید؛ این کار فقط یک بار ممکن است.
setup-submit = مدیر شدن

export-link = دریافت نسخه‌ای از داده‌ها
account-export-text = همهٔ آنچه این سایت دربارهٔ حساب شما نگه می‌دارد، در یک فایل.

delete-title = حذف حساب
delete-text = حسابتان بلافاصله غیرفعال می‌شود و از همهٔ دستگاه‌ها خارج می‌شوید. حساب و هرچه به آن تعلق دارد، در { $date } برای همیشه حذف می‌شود.
delete-way-back = تا آن زمان، می‌توانید با لینکی که برایتان ایمیل می‌کنیم حساب را برگردانید.
delete-no-way-back = تا آن زمان، فقط مدیر این سایت می‌تواند حساب را برگرداند.
delete-export = می‌خواهید اول نسخه‌ای از داده‌ها را دریافت کنید؟
delete-submit = حذف حسابم

keep-title = حسابتان را نگه می‌دارید؟
keep-text = قرار است این حساب حذف شود. اگر نگهش دارید، می‌توانید دوباره وارد شوید.
keep-submit = نگه داشتن حسابم

sessions-title = دستگاه‌های فعال
sessions-text = این مرورگرها وارد حساب شما شده‌اند. اگر یکی را نمی‌شناسید، آن را خارج کنید یا حسابتان را قفل کنید.
sessions-unknown = مرورگر ناشناخته
sessions-current = همین مرورگر
sessions-address = نشانی IP: { $ip }
sessions-since = ورود: { $time }
sessions-seen = آخرین استفاده: { $time }
sessions-remembered = به خاطر سپرده شده
sessions-end = خارج کردن
sessions-end-label = خارج کردن: { $agent }، { $ip }
sessions-end-others = خروج از بقیهٔ دستگاه‌ها

not-me-text = با این کار همه از حسابتان خارج می‌شوند، آنچه از آن ورود به بعد اضافه شده (ایمیل‌ها، دعوت‌نامه‌ها و مرورگرها) حذف می‌شود و رمز عبور از کار می‌افتد. لینکی برای انتخاب رمز جدید برایتان ایمیل می‌کنیم.
not-me-submit = قفل کردن حسابم

history-title = فعالیت‌های حساب
history-text = چیزی برایتان ناآشناست؟
history-empty = هنوز فعالیتی نیست.
history-pages = صفحه‌های این فهرست
history-newest = تازه‌ترین‌ها
history-older = قدیمی‌ترها
history-by-administrator = توسط مدیر

## تاریخچهٔ حساب: history-KIND، با نوع‌هایی که در کد آمده‌اند ($detail: یک ایمیل یا یک نقش)

history-other = رویداد دیگر: { $kind }
history-registered = ثبت‌نام
history-confirmed-email = ایمیل { $detail } تأیید شد
history-signed-in = ورود
history-signed-out = خروج
history-sign-in-failed = ورود ناموفق: رمز عبور نادرست (حداکثر ساعتی یک بار در فهرست می‌آید)
history-sign-in-refused = ورود پذیرفته نشد: حساب غیرفعال است یا ایمیل تأیید نشده است
history-ended-session = مرورگری که از { $detail } وارد شده بود خارج شد
history-ended-other-sessions = خروج از بقیهٔ دستگاه‌ها
history-locked-out = حساب قفل شد: همه خارج شدند و رمز عبور از کار افتاد
history-confirmed-access = رمز عبور دوباره وارد شد
history-forgot-password = لینک انتخاب رمز عبور جدید به { $detail } فرستاده شد
history-reset-password = رمز عبور با لینک ایمیلی بازنشانی شد
history-changed-password = رمز عبور تغییر کرد
history-changed-username = نام کاربری تغییر کرد: { $detail }
history-demo-account-renewed = حساب نمایشی از نو ساخته شد
history-activated = مدیر حساب را فعال کرد
history-deactivated = مدیر حساب را غیرفعال کرد. { $detail }
history-asked-to-change-email = تغییر ایمیل به { $detail } درخواست شد
history-changed-email = ایمیل تغییر کرد: { $detail }
history-restored-email = حساب با ایمیل { $detail } پس گرفته شد
history-added-email = ایمیل { $detail } اضافه شد
history-corrected-email = ایمیل پیش از تأیید اصلاح شد: { $detail }
history-removed-email = ایمیل { $detail } حذف شد
history-changed-primary-email = ایمیل اصلی تغییر کرد: { $detail }
history-changed-profile = پروفایل تغییر کرد
history-role-granted = نقش { $detail } داده شد
history-role-revoked = نقش { $detail } گرفته شد
history-deletion-asked = حذف حساب درخواست شد
history-kept = حذف حساب لغو شد
history-deleted = حساب حذف شد

## خطاهای فیلدها

username-required =
    { $kind ->
        [username] نام کاربری را وارد کنید.
       *[either] نام کاربری یا ایمیل خود را وارد کنید.
    }
username-too-short = حداقل ۳ کاراکتر وارد کنید.
username-too-long = این نام کاربری بیش از حد طولانی است. نام کوتاه‌تری انتخاب کنید.
username-bad-chars = فقط از حروف انگلیسی (a–z)، عدد، خط تیره، نقطه و زیرخط استفاده کنید.
username-taken = این نام کاربری قبلاً گرفته شده است.
username-reserved = این نام کاربری رزرو شده است.
first-name-required = نام خود را وارد کنید.
last-name-required = نام خانوادگی خود را وارد کنید.
name-too-long = حداکثر { $max } کاراکتر وارد کنید.
name-bad-chars = نامی وارد کنید که علامت‌های مربوط به نشانی اینترنتی یا کد برنامه را نداشته باشد، مانند @، /، : یا { "\u200E" }<{ "\u200E" }.
language-not-offered = یکی از زبان‌های فهرست را انتخاب کنید.
email-taken = با این ایمیل قبلاً ثبت‌نام شده است. وارد شوید یا از ایمیل دیگری استفاده کنید.
email-required = یک ایمیل وارد کنید.
email-is-the-same = این همان ایمیل فعلی شماست.
too-many-emails = نمی‌توانید ایمیل دیگری به حسابتان اضافه کنید. اول یکی را حذف کنید.
old-password-required = رمز عبور فعلی را وارد کنید.
old-password-incorrect = رمز عبور نادرست است.
invalid-email = ایمیلی مانند name@example.com وارد کنید.
password-required = رمز عبور را وارد کنید.
new-password-required = رمز عبور جدید را وارد کنید.
password-is-the-same = این همان رمز عبور فعلی شماست. رمز دیگری انتخاب کنید.
password-too-short = حداقل { $min } کاراکتر وارد کنید.
password-too-long = این رمز عبور بیش از حد طولانی است. رمز کوتاه‌تری انتخاب کنید.
password-common = این رمز عبور بسیار رایج است و راحت حدس زده می‌شود. رمز دیگری انتخاب کنید.
password-personal = نام یا ایمیل شما یا نام این سایت در رمز عبور هست. رمز دیگری انتخاب کنید.
password-forbidden = «{ $word }» در رمز عبور هست و اینجا مجاز نیست. رمز دیگری انتخاب کنید.
password-rule = حداقل { $min } کاراکتر وارد کنید، شامل یک حرف کوچک انگلیسی، یک حرف بزرگ انگلیسی و یک عدد.
password-retype-mismatch = رمز عبور و تکرار آن یکی نیستند.
incorrect-credentials =
    { $kind ->
        [username] نام کاربری یا رمز عبور نادرست است.
        [email] ایمیل یا رمز عبور نادرست است.
       *[either] نام کاربری، ایمیل یا رمز عبور نادرست است.
    }
incorrect-password = رمز عبور نادرست است.
does-not-exist =
    { $kind ->
        [username] حسابی با این نام کاربری وجود ندارد.
        [email] حسابی با این ایمیل وجود ندارد.
       *[either] حسابی با این نام کاربری یا ایمیل وجود ندارد.
    }

## پیام‌های بالای صفحه

signed-in = وارد شدید.
signed-out = خارج شدید.
registered = حسابتان آماده است.
confirmation-sent =
    { $sure ->
        [no] ایمیلتان را بررسی کنید: اگر حسابی با { $email } در انتظار تأیید باشد، لینکی به آن فرستاده‌ایم.
       *[yes] ایمیلتان را بررسی کنید: لینکی به { $email } فرستاده‌ایم.
    }
email-confirmed = ایمیل شما تأیید شد.
already-confirmed = ایمیل شما قبلاً تأیید شده است.
email-changed = ایمیل شما حالا { $email } است.
email-restored = حسابتان با ایمیل قبلی دوباره در اختیار شماست. همه از آن خارج شدند.
email-removed = { $email } از حسابتان حذف شد.
email-is-primary = ایمیل اصلی را نمی‌توان حذف کرد. اول ایمیل دیگری را اصلی کنید.
account-not-enabled = این حساب غیرفعال است.
email-not-confirmed = اول ایمیل خود را تأیید کنید: صندوق ورودی یا پوشهٔ هرزنامه را ببینید.
email-not-confirmed-link = ارسال دوبارهٔ ایمیل
invalid-confirm-token = این لینک تأیید نامعتبر است.
expired-confirm-token = این لینک تأیید منقضی شده است.
expired-confirm-token-link = دریافت لینک جدید
session-ended = آن مرورگر از حسابتان خارج شد.
other-sessions-ended = از بقیهٔ دستگاه‌ها خارج شدید.
locked-out = { $mailed ->
        [yes] همه از حساب خارج شدند و رمز عبور قبلی دیگر کار نمی‌کند. لینکی برای انتخاب رمز جدید برایتان ایمیل کردیم.
       *[no] همه از حساب خارج شدند و رمز عبور قبلی دیگر کار نمی‌کند. این ایمیل حالا متعلق به حساب دیگری است: با گردانندگان این سایت تماس بگیرید.
    }
access-confirmed = سپاسگزاریم. می‌توانید ادامه دهید.
profile-saved = پروفایل ذخیره شد.
reset-email-sent = ایمیلتان را بررسی کنید: اگر { $email } حسابی داشته باشد، لینکی برای انتخاب رمز عبور جدید به آن فرستاده‌ایم.
password-reset = رمز عبور جدید ذخیره شد.
invalid-reset-token = این لینک انتخاب رمز عبور نامعتبر است یا قبلاً استفاده شده است.
expired-reset-token = این لینک انتخاب رمز عبور منقضی شده است.
expired-reset-token-link = دریافت لینک جدید
password-changed = رمز عبور تغییر کرد.
username-changed = نام کاربری شما حالا { $name } است.
now-administrator = شما حالا مدیر این سایت هستید.
account-deleted = { $mailed ->
        [yes] حسابتان غیرفعال شد و در { $date } حذف می‌شود. تا آن زمان، می‌توانید با لینکی که برایتان ایمیل کرده‌ایم آن را برگردانید.
       *[no] حسابتان غیرفعال شد و در { $date } حذف می‌شود.
    }
account-waits-for-deletion = شما حذف این حساب را درخواست کرده‌اید. حساب اکنون غیرفعال است و در { $date } برای همیشه حذف می‌شود.
keep-link-sent = ایمیلتان را بررسی کنید: لینکی برای نگه داشتن حساب به { $email } فرستاده‌ایم.
account-kept = حسابتان حفظ شد. می‌توانید دوباره وارد شوید.
last-administrator = این حساب متعلق به تنها مدیر این سایت است. اول فرد دیگری را مدیر کنید.
role-in-use = این نقش به کسی داده شده است یا سایت به آن نیاز دارد.
role-name-invalid = نام نقش باید ۱ تا ۵۰ کاراکتر باشد، بدون فاصله در ابتدا و انتها.
