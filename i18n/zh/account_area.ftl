# 账号区，以及填写表单时的提示。

account-menu = 账号
account-group-profile = 个人资料
account-group-sign-in = 登录方式
account-group-security = 安全
account-group-data = 数据
account-menu-profile = 姓名和语言
account-menu-email = 邮箱
account-menu-emails = 邮箱
account-menu-data = 下载你的数据

## 概览

account-pending-title = 待办事项
account-pending-confirm = 请验证 { $email }：打开我们发送的邮件链接即可。验证之前，本站部分内容暂不开放。
account-pending-email = { $email } 尚未验证。
account-name = 姓名
account-add-name = 添加姓名
account-edit-profile = 编辑个人资料
account-last-sign-in = 上次登录
account-signed-in = 登录设备
account-sessions =
    { $count ->
        [1] 仅当前浏览器
       *[other] { $count } 个浏览器
    }
account-see-sessions = 查看设备
account-password-since = 密码修改时间

## 等待验证的邮箱更换

pending-email-title = 邮箱更换待验证
pending-email-text = 打开我们发送到 { $email } 的链接后，它就会成为你的邮箱。链接有效期至{ $date }。
pending-email-resend = 重新发送链接
pending-email-cancel = 取消更换
email-change-cancelled = 已取消更换，你的邮箱保持不变。
history-cancelled-email-change = 已取消将邮箱更换为 { $detail }

confirm-new-email-title = 使用此邮箱？
confirm-new-email-text = { $email } 将成为此账号的邮箱，并取代当前邮箱。
confirm-new-email-submit = 使用此邮箱

## 活动和数据

history-not-you = 不是你？
history-not-me = 说明有人知道了你的密码。设置新密码后，其他所有浏览器都会退出登录。
data-secrets = 文件中没有密码，也没有可用的链接，但包含你的邮箱和活动记录。请妥善保管。
data-download = 下载文件

## 表单

title-error = 错误：
field-optional = 选填
password-show = 显示密码
password-caps-lock = 大写锁定已开启。
password-short = 太短：至少需要 { $min } 个字符。
password-kinds = 还需要包含小写字母、大写字母和数字。
password-names = 不要使用你的姓名、邮箱或本站名称。
password-word = 含有本站不允许使用的词。
password-weak = 容易被猜到。可以再长一些，或混用互不相关的词。
password-good = 长度足够，越长越安全。
password-strong = 强度很高。

## 日期

time-of-day = { $time }（UTC）
