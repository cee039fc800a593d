# 账号：页面、字段错误和消息。

## 字段的标签和说明

label-username = 用户名
label-email = 邮箱
label-new-email = 新邮箱
label-old-password = 当前密码
label-username-or-email = 用户名或邮箱
label-password = 密码
label-retype-password = 确认密码
label-first-name = 名字
label-last-name = 姓氏
label-language = 语言
label-new-password = 新密码
label-new-username = 新用户名
label-remember-me = 在此设备上保持登录
help-username = 至少 3 个字符，可使用字母（a–z）、数字、连字符、点和下划线。
help-language = 用于本站页面和我们发给你的邮件。
help-password-modern = 至少 { $min } 个字符。几个互不相关的词既好记，又难猜。
help-password-classic = 至少 { $min } 个字符，需包含小写字母、大写字母和数字。

## 页面

login-title = 登录
login-lead = 欢迎回到 { $app_name }。
login-submit = 登录
login-no-account = 还没有账号？
login-register-link = 注册账号
login-forgot-link = 忘记密码？
login-no-mail = 没收到邮件？
login-resend-link = 重新发送
back-to-login-link = 返回登录

login-or-register-title = 登录或注册账号

register-title = 注册账号
register-lead = 一个账号，畅用 { $app_name } 的全部功能。
register-submit = 注册账号
register-have-account = 已有账号？
register-login-link = 登录

forgot-title = 忘记密码？
forgot-text = 输入你的邮箱，我们会发送链接，供你设置新密码。
forgot-submit = 发送链接

reset-title = 设置新密码
reset-submit = 保存新密码

change-password-title = 修改密码
change-password-text = 当前设备保持登录，其他设备全部退出登录。
change-password-submit = 修改密码

change-username-title = 修改用户名
change-username-submit = 修改用户名

resend-title = 获取新的验证链接
resend-text = 输入你注册时使用的邮箱，我们会发送新的链接。
resend-submit = 发送链接
resend-account-link = 返回你的账号

check-inbox-title = 请查收邮件
check-inbox-address = 邮件将发送到 { $email }。
check-inbox-text = 打开邮件中的链接即可。邮件可能需要几分钟才能送达。
check-inbox-nothing = 没收到？
check-inbox-spam = 也看看垃圾邮件文件夹。
check-inbox-typo = 邮箱填对了吗？
check-inbox-again = 重新发送邮件
support-text = 需要帮助？请联系我们：{ $support }

correct-email-title = 更正邮箱
correct-email-link = 更正邮箱
correct-email-now = 我们已向 { $email } 发送邮件。
correct-email-text = 此邮箱尚未验证。如果它不是你的，请在此更正，我们会把链接发送到正确的邮箱。
correct-email-submit = 更正邮箱
correct-email-back-link = 保持不变

login-keep-text = 想保留账号？我们会向 { $email } 发送链接。
login-keep-submit = 发送链接

link-account = 账号：{ $name }，注册于{ $date }
link-account-unnamed = 注册于{ $date }的账号

confirm-email-title = 验证邮箱
confirm-email-text = 点击按钮，确认 { $email } 是你的邮箱。
confirm-email-submit = 验证邮箱

logout-title = 退出登录
logout-text = 你可以随时重新登录。
logout-submit = 退出登录

confirm-access-title = 确认是你本人
confirm-access-text = 你当前以 { $name } 的身份登录。输入密码即可继续。
confirm-access-submit = 继续

account-title = 你的账号
account-email-confirmed = 已验证
account-email-unconfirmed = 未验证
account-resend-link = 重新发送链接
account-roles = 角色
account-member-since = 注册时间
account-change-link = 更换邮箱

change-email-title = 更换邮箱
change-email-now = 当前邮箱：{ $email }
change-email-text = 我们会向新邮箱发送链接。你打开链接后，新邮箱就会取代当前邮箱。
change-email-submit = 更换邮箱

undo-email-title = 找回账号？
undo-email-text = { $email } 将重新成为你账号的主邮箱。
undo-email-effects = 所有人都会退出登录，最近几天添加的邮箱、邀请和浏览器会被移除。如果账号正在等待注销，注销也会取消。
undo-email-password = 旧密码将失效，下一步请设置新密码。
undo-email-submit = 找回我的账号

manage-emails-title = 你的邮箱
manage-emails-primary = 主邮箱
manage-emails-confirm = 重新发送链接
manage-emails-make-primary = 设为主邮箱
manage-emails-delete = 移除
manage-emails-add = 添加邮箱
manage-emails-text = 我们会向新邮箱发送链接。打开链接后，你也可以用该邮箱登录。
manage-emails-submit = 添加邮箱

profile-title = 你的个人资料
profile-language-browser = 跟随浏览器
profile-submit = 保存

setup-title = 成为管理员
setup-text = 本站还没有管理员。你当前以 { $name } 的身份登录，可以成为管理员；机会仅此一次。
setup-submit = 成为管理员

export-link = 下载你的数据副本
account-export-text = 本站存储的与你的账号相关的全部数据，汇总在一个文件中。

delete-title = 注销账号
delete-text = 账号会立即停用，你会在所有设备上退出登录。账号及其全部内容将于{ $date }永久删除。
delete-way-back = 在此之前，你可以通过我们发送的邮件链接恢复账号。
delete-no-way-back = 在此之前，只有本站管理员可以恢复账号。
delete-export = 想先保留一份副本？
delete-submit = 注销我的账号

keep-title = 保留账号？
keep-text = 此账号正在等待注销。保留后，你就可以重新登录。
keep-submit = 保留我的账号

sessions-title = 登录设备
sessions-text = 以下浏览器已登录你的账号。如果有你不认识的，请将其退出登录，或锁定账号。
sessions-unknown = 未知浏览器
sessions-current = 当前浏览器
sessions-address = IP 地址：{ $ip }
sessions-since = 登录时间：{ $time }
sessions-seen = 上次使用：{ $time }
sessions-remembered = 保持登录
sessions-end = 退出登录
sessions-end-label = 退出登录：{ $agent }，{ $ip }
sessions-end-others = 退出其他所有设备

not-me-text = 此操作会让所有人退出你的账号，移除那次登录之后添加的内容（邮箱、邀请、浏览器），并使密码失效。我们会通过邮件发送链接，供你设置新密码。
not-me-submit = 锁定我的账号

history-title = 账号活动记录
history-text = 有不认识的活动？
history-empty = 暂无活动。
history-pages = 此列表的分页
history-newest = 最新
history-older = 更早
history-by-administrator = 由管理员操作

## 账号的历史记录：history-KIND，KIND 为代码中的类型（$detail：邮箱或角色）

history-other = 其他：{ $kind }
history-registered = 已注册账号
history-confirmed-email = 已验证邮箱 { $detail }
history-signed-in = 已登录
history-signed-out = 已退出登录
history-sign-in-failed = 登录失败：密码错误（每小时最多列出一次）
history-sign-in-refused = 登录被拒绝：账号已停用或邮箱未验证
history-ended-session = 已将来自 { $detail } 的浏览器退出登录
history-ended-other-sessions = 已退出其他所有设备
history-locked-out = 账号已锁定：所有人退出登录，密码失效
history-confirmed-access = 已再次输入密码
history-forgot-password = 已向 { $detail } 发送设置新密码的链接
history-reset-password = 已通过邮件链接重置密码
history-changed-password = 已修改密码
history-changed-username = 已修改用户名：{ $detail }
history-demo-account-renewed = 已重建演示账号
history-activated = 管理员已启用账号
history-deactivated = 管理员已停用账号。{ $detail }
history-asked-to-change-email = 已申请将邮箱更换为 { $detail }
history-changed-email = 已更换邮箱：{ $detail }
history-restored-email = 已找回账号，邮箱为 { $detail }
history-added-email = 已添加邮箱 { $detail }
history-corrected-email = 已在验证前更正邮箱：{ $detail }
history-removed-email = 已移除邮箱 { $detail }
history-changed-primary-email = 已更改主邮箱：{ $detail }
history-changed-profile = 已修改个人资料
history-role-granted = 已授予角色 { $detail }
history-role-revoked = 已移除角色 { $detail }
history-deletion-asked = 已申请注销账号
history-kept = 已取消注销账号
history-deleted = 账号已注销

## 字段错误

username-required =
    { $kind ->
        [username] 请输入用户名。
       *[either] 请输入用户名或邮箱。
    }
username-too-short = 用户名至少需要 3 个字符。
username-too-long = 用户名过长，请换一个短些的。
username-bad-chars = 只能使用字母（a–z）、数字、连字符、点和下划线。
username-taken = 此用户名已被使用。
username-reserved = 此用户名为保留名称。
first-name-required = 请输入你的名字。
last-name-required = 请输入你的姓氏。
name-too-long = 最多 { $max } 个字符。
name-bad-chars = 姓名不能包含网址或程序代码中的字符，例如 @、/、: 或 <。
language-not-offered = 请从列表中选择语言。
email-taken = 此邮箱已注册账号。请登录，或换一个邮箱。
email-required = 请输入邮箱。
email-is-the-same = 这就是你当前的邮箱。
too-many-emails = 你的账号不能再添加邮箱了。请先移除一个。
old-password-required = 请输入当前密码。
old-password-incorrect = 密码错误。
invalid-email = 请输入有效的邮箱，例如 name@example.com。
password-required = 请输入密码。
new-password-required = 请输入新密码。
password-is-the-same = 这就是你当前的密码，请换一个。
password-too-short = 密码至少需要 { $min } 个字符。
password-too-long = 密码过长，请换一个短些的。
password-common = 此密码太常见，容易被猜到，请换一个。
password-personal = 密码中含有你的姓名、邮箱或本站名称，请换一个。
password-forbidden = 密码中含有“{ $word }”，本站不允许使用，请换一个。
password-rule = 密码至少需要 { $min } 个字符，并包含小写字母、大写字母和数字。
password-retype-mismatch = 两次输入的密码不一致。
incorrect-credentials =
    { $kind ->
        [username] 用户名或密码错误。
        [email] 邮箱或密码错误。
       *[either] 用户名、邮箱或密码错误。
    }
incorrect-password = 密码错误。
does-not-exist =
    { $kind ->
        [username] 没有使用此用户名的账号。
        [email] 没有使用此邮箱的账号。
       *[either] 没有使用此用户名或邮箱的账号。
    }

## 页面顶部的消息

signed-in = 你已登录。
signed-out = 你已退出登录。
registered = 账号注册成功。
confirmation-sent =
    { $sure ->
        [no] 请查收邮件：如果 { $email } 有待验证的账号，我们已向该邮箱发送链接。
       *[yes] 请查收邮件：我们已向 { $email } 发送链接。
    }
email-confirmed = 你的邮箱已通过验证。
already-confirmed = 你的邮箱此前已通过验证。
email-changed = 你的邮箱现在是 { $email }。
email-restored = 你已找回账号，并恢复了之前的邮箱。所有人均已退出登录。
email-removed = 已从你的账号移除 { $email }。
email-is-primary = 主邮箱不能移除。请先将其他邮箱设为主邮箱。
account-not-enabled = 此账号已停用。
email-not-confirmed = 请先验证邮箱：查看收件箱或垃圾邮件文件夹。
email-not-confirmed-link = 重新发送邮件
invalid-confirm-token = 此验证链接无效。
expired-confirm-token = 此验证链接已过期。
expired-confirm-token-link = 获取新链接
session-ended = 该浏览器已退出登录。
other-sessions-ended = 你已在其他所有设备上退出登录。
locked-out = { $mailed ->
        [yes] 所有人均已退出登录，旧密码已失效。我们已通过邮件发送链接，供你设置新密码。
       *[no] 所有人均已退出登录，旧密码已失效。此邮箱现在属于另一个账号：请联系本站运营者。
    }
access-confirmed = 谢谢，你可以继续了。
profile-saved = 个人资料已保存。
reset-email-sent = 请查收邮件：如果 { $email } 已注册账号，我们已向该邮箱发送设置新密码的链接。
password-reset = 新密码已保存。
invalid-reset-token = 此密码重置链接无效或已被使用。
expired-reset-token = 此密码重置链接已过期。
expired-reset-token-link = 获取新链接
password-changed = 密码已修改。
username-changed = 你的用户名现在是 { $name }。
now-administrator = 你现在是本站的管理员。
account-deleted = { $mailed ->
        [yes] 你的账号已停用，并将于{ $date }删除。在此之前，你可以通过我们发送的邮件链接恢复账号。
       *[no] 你的账号已停用，并将于{ $date }删除。
    }
account-waits-for-deletion = 你已申请注销此账号。账号现已停用，并将于{ $date }永久删除。
keep-link-sent = 请查收邮件：我们已向 { $email } 发送用于保留账号的链接。
account-kept = 你的账号已保留，可以重新登录了。
last-administrator = 此账号属于本站唯一的管理员。请先让其他人成为管理员。
role-in-use = 有人拥有此角色，或本站需要此角色。
role-name-invalid = 角色名称需为 1 至 50 个字符，首尾不能有空格。
