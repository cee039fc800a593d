# 从新浏览器登录：邮件，以及邮件链接打开的页面。

mail-new-device-subject = 你的 { $app_name } 账号有新的登录
mail-new-device-text = 你的 { $app_name } 账号有一次新的登录：
mail-new-device-browser = 浏览器
mail-new-device-unknown = 未知
mail-new-device-address = IP 地址
mail-new-device-time = 时间
mail-new-device-you = 如果是你本人登录，无需任何操作。
mail-new-device-not-you = 如果不是你本人登录，请锁定账号：所有设备都会退出登录，密码会失效，我们会通过邮件发送链接，供你设置新密码。
mail-new-device-button = 锁定我的账号
mail-new-device-no-link = 如果不是你本人登录，请立即登录并修改密码。

history-new-device = 已从新浏览器登录

devices-admin-title = 浏览器
not-me-title = 锁定账号？
