# ورودهای یک حساب، روی صفحهٔ آن در بخش مدیریت.

tracking-admin-title = ورودها
tracking-admin-count = تعداد
tracking-admin-first = اولین
tracking-admin-current = آخرین
tracking-admin-last = قبلی

# روی نمای کلی حساب.

tracking-account-count = تعداد ورود
