# 通过邮件链接登录：页面、消息和邮件。

login-link-offer = 通过邮件链接登录
login-link-title = 通过邮件链接登录
login-link-text = 输入你的邮箱，我们会发送链接，打开即可登录，无需密码。
login-link-submit = 发送链接

use-login-link-title = 登录？
use-login-link-text = 你将在此浏览器中登录。
use-login-link-elsewhere = 此链接是在另一个浏览器中申请的。只有确实是你本人申请的，才可以继续：如果链接是别人发给你的，你登录的将是对方的账号，而不是你自己的。
use-login-link-submit = 登录
use-login-link-submit-elsewhere = 是我申请的，登录

## 页面顶部的消息

login-email-sent = 请查收邮件：如果 { $email } 已注册账号，我们已向该邮箱发送登录链接。
invalid-login-token = 此登录链接无效或已被使用。
login-expired = 此登录链接已过期。
login-expired-link = 获取新链接

## 邮件

mail-login-link-subject = 登录 { $app_name }
mail-login-link-text = 打开此链接即可登录，无需密码：
mail-login-link-button = 登录
mail-login-link-once = 此链接仅能使用一次，{ $minutes } 分钟后失效，并且只应在申请它的浏览器中打开。
mail-login-link-not-you = 如果不是你本人操作，无需理会：没有这封邮件，任何人都无法登录。请勿转发。

## 账号的历史记录

history-login-link-sent = 已向 { $detail } 发送登录链接
