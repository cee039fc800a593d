# 邮件。每封邮件的主题为一行，名为 mail-NAME-subject。

mail-greeting = 你好：
mail-greeting-name = { $name }，你好：
mail-account = 你收到此邮件，是因为账号 { $name }（注册于{ $date }）填写了你的邮箱。
mail-account-unnamed = 你收到此邮件，是因为有账号（注册于{ $date }）填写了你的邮箱。
mail-why = 你收到此邮件，是因为有人在 { $app_name } 填写了你的邮箱。
mail-support = 有疑问？请联系我们：{ $support }
mail-copy-link = 或将此链接复制到浏览器中打开：
mail-signature = { $app_name } 团队
mail-confirm-request = 请确认这是你的邮箱：
mail-confirm-button = 验证邮箱
mail-login-button = 登录
mail-changed-tell-us = 如果不是你本人操作，请联系本站运营者。
mail-link-once = 此链接仅能使用一次，有效期至{ $date }。
mail-take-back = 如果不是你本人操作，说明有人进入了你的账号。你可以通过此链接找回账号：此邮箱会成为主邮箱，最近几天添加的内容会被移除，所有人都会退出登录，随后你可以设置新密码。
mail-take-back-button = 找回我的账号

## 致新账号

mail-registered-subject =
    { $link ->
        [yes] 验证你的邮箱
       *[no] 欢迎加入 { $app_name }
    }
mail-registered-text = 欢迎加入 { $app_name }！
mail-registered-login = 账号注册成功。请在此登录：
mail-registered-not-you = 如果不是你本人操作，请忽略此邮件。

## 含邮箱验证链接

mail-confirm-email-subject = 验证你的邮箱
mail-confirm-email-not-you = 如果你没有 { $app_name } 账号，请忽略此邮件。

## 有人想将某邮箱用于另一个账号时，致邮箱的所有者

mail-address-in-use-subject = 你已有 { $app_name } 账号
mail-address-in-use-text = 有人（也许是你自己）尝试将此邮箱用于另一个 { $app_name } 账号。此邮箱已属于你的账号。
mail-address-in-use-login = 在此登录：
mail-address-in-use-not-you = 如果不是你本人操作，无需理会：没有人进入你的账号，也未作任何更改。

## 测试邮件

mail-test-subject = 来自 { $app_name } 的测试邮件
mail-test-text = { $app_name } 的运营者想确认邮件能否送达。这封已经送达。
mail-test-button = 打开网站
mail-test-nothing = 无需任何操作。

## 忘记密码时，含设置新密码的链接

mail-forgot-password-subject = 重置你的 { $app_name } 密码
mail-forgot-password-text = 有人申请重置你的 { $app_name } 账号密码。请在此设置新密码：
mail-forgot-password-button = 设置新密码
mail-forgot-password-not-you = 如果不是你本人操作，无需理会：你的密码保持不变。

## 修改密码之后

mail-password-changed-subject = 你的 { $app_name } 密码已修改
mail-password-changed-text = 你的 { $app_name } 账号密码已修改。
mail-password-changed-not-you = 如果不是你本人操作，请立即设置新密码：
mail-password-changed-button = 设置新密码

## 修改用户名之后

mail-username-changed-subject = 你的 { $app_name } 用户名已修改
mail-username-changed-text = 你的 { $app_name } 用户名已修改。从现在起，请使用新用户名登录：

## 致被取代的邮箱

mail-email-changed-subject = 你的 { $app_name } 邮箱已更换
mail-email-changed-text = 你的 { $app_name } 账号已更换邮箱。从现在起，我们的邮件会发送到新邮箱。
mail-email-changed-not-you = 如果不是你本人操作，说明有人知道了你的密码。请联系本站运营者。

## 添加邮箱时，致主邮箱

mail-email-added-subject = 你的 { $app_name } 账号添加了新邮箱
mail-email-added-text = 你的 { $app_name } 账号添加了一个新邮箱。在验证之前，任何人都不能用它登录。
mail-email-added-not-you = 如果不是你本人操作，说明有人知道了你的密码。请登录，移除该邮箱并更换密码：

## 致之前的主邮箱

mail-primary-email-changed-subject = 你的 { $app_name } 主邮箱已更改
mail-primary-email-changed-text = 你的 { $app_name } 账号已将另一个邮箱设为主邮箱。从现在起，我们的邮件会发送到新的主邮箱；你仍可使用此邮箱登录。
mail-primary-email-changed-not-you = 如果不是你本人操作，说明有人知道了你的密码。请登录，检查你的邮箱并更换密码：

## 致被移除的邮箱

mail-email-removed-subject = 此邮箱已从你的 { $app_name } 账号移除
mail-email-removed-text = 此邮箱不再属于你的 { $app_name } 账号，不能再用来登录。
mail-email-removed-not-you = 如果不是你本人操作，说明有人知道了你的密码。请使用用户名或其他邮箱登录，并更换密码。

## 致即将删除的账号的所有者

mail-account-deleted-subject = 你的 { $app_name } 账号即将注销
mail-account-deleted-text = 你的 { $app_name } 账号已按你的要求停用，并将于{ $date }删除。
mail-account-deleted-keep = 如需保留账号，请在此之前打开此链接：
mail-account-deleted-button = 保留我的账号
mail-account-deleted-not-you = 如果不是你本人申请注销，请保留账号并修改密码。
