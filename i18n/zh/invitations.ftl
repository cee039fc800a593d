# 邀请：页面、邮件和消息。

invite-group = 邀请
invite-open-title = 待接受的邀请
invite-sent-on = 发送于{ $date }
invite-expires-on = 有效期至{ $date }
invite-menu = 邀请他人
invite-title = 邀请他人
invite-text = 我们会通过邮件向对方发送注册链接，链接仅能使用一次。
invite-label-role = 角色
invite-no-role = 无角色
invite-help-role = 新账号将获得此角色。你只能授予自己拥有的角色。
invite-submit = 发送邀请
invite-list-title = 你的邀请
invite-list-empty = 你还没有邀请过任何人。
invite-withdraw = 取消
invite-withdraw-label = 取消对 { $address } 的邀请
invite-sent = 待接受
invite-accepted = 已接受
invite-expired = 已过期
invite-withdrawn = 已取消

role-not-yours = 你不能将此角色授予他人。
already-registered = 此邮箱已注册账号。

## 页面顶部的消息

invitation-sent = 邀请已发送。
invitation-withdrawn = 邀请已取消，其链接不再有效。
invitation-closed = 此邀请已被接受或已失效，无法取消。
invite-only = 需要邀请才能在此注册账号。
invalid-invitation = 此邀请无效或已被使用。
expired-invitation = 此邀请已过期。请联系邀请人重新邀请。

## 邮件

mail-invite-subject = 邀请你加入 { $app_name }
mail-invite-by = { $inviter } 邀请你加入 { $app_name }。
mail-invite-anonymous = 有人邀请你加入 { $app_name }。
mail-invite-request = 在此注册账号：
mail-invite-button = 注册账号
mail-invite-ignore = 如果你不需要账号，请忽略此邮件。

mail-invitation-used-subject = 你发出的 { $app_name } 邀请已被接受
mail-invitation-used-text = 你发出的 { $app_name } 邀请已被接受。一个新账号现在拥有你授予的角色。

mail-invite-member-subject = 你已有 { $app_name } 账号
mail-invite-member-text = 你已用此邮箱注册过账号。请在此登录：

## 账号的历史记录

history-invited = 已向 { $detail } 发送邀请
history-withdrew-invitation = 已取消对 { $detail } 的邀请

invite-home-text = 通过邮件邀请他人加入。
