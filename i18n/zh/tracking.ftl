# 账号的登录情况，显示在管理后台的账号页面上。

tracking-admin-title = 登录情况
tracking-admin-count = 次数
tracking-admin-first = 首次
tracking-admin-current = 最近一次
tracking-admin-last = 上一次

# 显示在账号概览中。

tracking-account-count = 登录次数
