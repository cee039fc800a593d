# ایمیل‌ها. موضوع هر کدام یک سطر است، به نام mail-NAME-subject.

mail-greeting = سلام،
mail-greeting-name = سلام { $name }،
mail-account = این ایمیل را دریافت کرده‌اید، چون نشانی شما برای حساب { $name }، ثبت‌شده در { $date }، وارد شده است.
mail-account-unnamed = این ایمیل را دریافت کرده‌اید، چون نشانی شما برای حسابی ثبت‌شده در { $date } وارد شده است.
mail-why = این ایمیل را دریافت کرده‌اید، چون کسی نشانی شما را در { $app_name } وارد کرده است.
mail-support = سؤالی دارید؟ راه تماس با ما: { $support }
mail-copy-link = یا این لینک را در مرورگرتان کپی کنید:
mail-signature = تیم { $app_name }
mail-confirm-request = تأیید کنید که این نشانی ایمیل مال شماست:
mail-confirm-button = تأیید ایمیل
mail-login-button = ورود
mail-changed-tell-us = اگر شما این کار را نکرده‌اید، با گردانندگان این سایت تماس بگیرید.
mail-link-once = لینک فقط یک بار کار می‌کند و تا { $date } معتبر است.
mail-take-back = اگر شما این کار را نکرده‌اید، کس دیگری وارد حسابتان شده است. با این لینک حساب را پس می‌گیرید: این نشانی، ایمیل اصلی حساب می‌شود، آنچه در چند روز اخیر اضافه شده حذف می‌شود، همه خارج می‌شوند و شما رمز عبور جدیدی انتخاب می‌کنید.
mail-take-back-button = پس گرفتن حسابم

## به حساب جدید

mail-registered-subject =
    { $link ->
        [yes] ایمیل خود را تأیید کنید
       *[no] به { $app_name } خوش آمدید
    }
mail-registered-text = به { $app_name } خوش آمدید!
mail-registered-login = حسابتان آماده است. از اینجا وارد شوید:
mail-registered-not-you = اگر شما ثبت‌نام نکرده‌اید، این ایمیل را نادیده بگیرید.

## با لینکی برای تأیید ایمیل

mail-confirm-email-subject = ایمیل خود را تأیید کنید
mail-confirm-email-not-you = اگر در { $app_name } حساب ندارید، این ایمیل را نادیده بگیرید.

## به صاحب ایمیلی که کسی آن را برای حساب دیگری می‌خواهد

mail-address-in-use-subject = شما در { $app_name } حساب دارید
mail-address-in-use-text = کسی، شاید خودتان، خواست از این نشانی ایمیل برای حساب دیگری در { $app_name } استفاده کند. این نشانی از قبل متعلق به حساب شماست.
mail-address-in-use-login = از اینجا وارد شوید:
mail-address-in-use-not-you = اگر شما نبودید، لازم نیست کاری کنید: کسی وارد حسابتان نشده و چیزی تغییر نکرده است.

## ایمیل آزمایشی

mail-test-subject = ایمیل آزمایشی از { $app_name }
mail-test-text = گردانندگان { $app_name } می‌خواستند بدانند ایمیل‌هایش می‌رسد یا نه. این یکی رسید.
mail-test-button = باز کردن سایت
mail-test-nothing = لازم نیست کاری کنید.

## با لینکی برای جایگزینی رمز فراموش‌شده

mail-forgot-password-subject = بازنشانی رمز عبور شما در { $app_name }
mail-forgot-password-text = کسی بازنشانی رمز عبور حساب شما در { $app_name } را درخواست کرده است. از اینجا رمز جدیدی انتخاب کنید:
mail-forgot-password-button = انتخاب رمز عبور جدید
mail-forgot-password-not-you = اگر شما نبودید، لازم نیست کاری کنید: رمز عبورتان همان است که بود.

## پس از تغییر رمز عبور

mail-password-changed-subject = رمز عبور شما در { $app_name } تغییر کرد
mail-password-changed-text = رمز عبور حساب شما در { $app_name } تغییر کرد.
mail-password-changed-not-you = اگر شما این کار را نکرده‌اید، فوراً رمز عبور جدیدی انتخاب کنید:
mail-password-changed-button = انتخاب رمز عبور جدید

## پس از تغییر نام کاربری

mail-username-changed-subject = نام کاربری شما در { $app_name } تغییر کرد
mail-username-changed-text = نام کاربری شما در { $app_name } تغییر کرد. از این پس با نام جدید وارد شوید:

## به ایمیلی که ایمیل دیگری جایش را گرفت

mail-email-changed-subject = ایمیل شما در { $app_name } تغییر کرد
mail-email-changed-text = حساب شما در { $app_name } حالا نشانی ایمیل دیگری دارد. ایمیل‌هایمان را از این پس به آن می‌فرستیم.
mail-email-changed-not-you = اگر شما این کار را نکرده‌اید، کس دیگری رمز عبورتان را می‌داند. با گردانندگان این سایت تماس بگیرید.

## به ایمیل اصلی، وقتی ایمیل دیگری اضافه شد

mail-email-added-subject = نشانی ایمیلی به حساب شما در { $app_name } اضافه شد
mail-email-added-text = نشانی ایمیلی به حساب شما در { $app_name } اضافه شد. تا تأیید نشود، کسی نمی‌تواند با آن وارد شود.
mail-email-added-not-you = اگر شما این کار را نکرده‌اید، کس دیگری رمز عبورتان را می‌داند. وارد شوید، آن نشانی را حذف کنید و رمز دیگری انتخاب کنید:

## به ایمیل اصلی قبلی

mail-primary-email-changed-subject = ایمیل اصلی شما در { $app_name } تغییر کرد
mail-primary-email-changed-text = نشانی دیگری از حساب شما در { $app_name } حالا ایمیل اصلی است. ایمیل‌هایمان را از این پس به آن می‌فرستیم؛ با این نشانی هم همچنان می‌توانید وارد شوید.
mail-primary-email-changed-not-you = اگر شما این کار را نکرده‌اید، کس دیگری رمز عبورتان را می‌داند. وارد شوید، ایمیل‌هایتان را بررسی کنید و رمز دیگری انتخاب کنید:

## به ایمیلی که حذف شد

mail-email-removed-subject = این نشانی ایمیل از حساب شما در { $app_name } حذف شد
mail-email-removed-text = این نشانی ایمیل دیگر متعلق به حساب شما در { $app_name } نیست. با آن نمی‌توانید وارد شوید.
mail-email-removed-not-you = اگر شما این کار را نکرده‌اید، کس دیگری رمز عبورتان را می‌داند. با نام کاربری یا نشانی دیگری وارد شوید و رمز دیگری انتخاب کنید.

## به صاحب حسابی که حذف خواهد شد

mail-account-deleted-subject = حساب شما در { $app_name } حذف خواهد شد
mail-account-deleted-text = حساب شما در { $app_name }، همان‌طور که خواستید، غیرفعال شد و در { $date } حذف می‌شود.
mail-account-deleted-keep = برای نگه داشتن حساب، پیش از آن زمان این لینک را باز کنید:
mail-account-deleted-button = نگه داشتن حسابم
mail-account-deleted-not-you = اگر شما این را نخواسته‌اید، حسابتان را نگه دارید و رمز عبورتان را تغییر دهید.
