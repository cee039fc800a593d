# 管理后台。

admin-menu = 管理后台
admin-home-text = 账号、角色、邮件和事件。

admin-account = 账号
admin-role = 角色
admin-role-any = 全部角色
admin-state = 状态
admin-state-any = 全部状态
admin-state-active = 正常
admin-state-unconfirmed = 未验证
admin-state-off = 已停用
admin-state-waiting = 注销中
admin-sort = 排序方式
admin-sort-newest = 最新优先
admin-sort-oldest = 最早优先
admin-sort-name = 用户名
admin-sort-email = 邮箱

## 账号

admin-users-title = 账号
admin-users-search = 搜索
admin-users-search-help = 用户名或邮箱的开头部分，或账号编号。
admin-users-submit = 显示
admin-users-empty = 未找到账号。
admin-users-stopped = 已搜索 { $count } 个账号。
admin-users-on = 继续搜索

## 单个账号

admin-number = 编号
admin-person = 姓名
admin-until = 预定删除时间
admin-emails = 邮箱
admin-emails-none = 无
admin-sessions = 当前登录
admin-sessions-none = 未在任何地方登录
admin-links = 有效链接
admin-links-none = 没有仍含有效链接的邮件。
admin-link-confirm-email = 验证邮箱
admin-link-reset-password = 重置密码
admin-link-change-email = 更换邮箱
admin-link-undo-email = 撤销邮箱更换
admin-link-keep = 保留账号
admin-link-login-link = 登录
admin-link-not-me = 锁定账号
admin-history = 活动记录
admin-event-by = 操作者：{ $name }
admin-history-all = 此账号的全部事件

## 管理员对账号的操作

admin-acts = 更改此账号
admin-activate = 启用
admin-deactivate = 停用
admin-reason = 原因
admin-reason-help = 我们会通过邮件告知对方，并保存在账号的活动记录中。
admin-reason-too-long = 最多 500 个字符。
admin-delete = 注销
admin-delete-text = 账号会立即停用，并于{ $date }永久删除。在此之前，你可以重新启用账号。
admin-delete-now = 立即永久删除
admin-end-sessions = 全部退出登录
admin-send-reset = 发送设置新密码的链接
admin-resend = 重新发送验证链接
admin-set-email = 设置邮箱
admin-set-email-help = 新邮箱会取代主邮箱，我们会通知旧邮箱。
admin-confirmed = 此邮箱已验证
admin-grant = 授予
admin-revoke = 移除

admin-sure-title = 关闭自己的访问权限？
admin-sure-text = 这是你自己的账号：操作后，你将无法继续留在此处。
admin-sure-submit = 关闭我的访问权限
admin-sure-final-title = 永久删除？
admin-sure-final-text = 账号及其全部内容会立即删除，任何人都无法恢复。
admin-sure-final-submit = 永久删除
admin-sure-back = 返回账号

admin-activated = 账号已启用。
admin-deactivated = 账号已停用，并已在所有设备上退出登录。
admin-waits = 账号已停用，并将被删除。
admin-deleted = 账号已删除。
admin-unchanged = 原本就是如此，未作任何更改。
admin-sessions-ended = 已将 { $count } 个浏览器退出登录。
admin-reset-sent = 正在向 { $address } 发送设置新密码的链接。
admin-confirmation-sent = 正在向 { $address } 发送验证链接。
admin-granted = 此账号现在拥有角色 { $role }。
admin-revoked = 此账号不再拥有角色 { $role }。
admin-email-set = 此账号现在的邮箱是 { $address }。
admin-is-off = 账号已停用，无法接收链接。请先启用账号。
admin-address-taken = 此邮箱现在属于另一个账号。请设置其他邮箱。
admin-no-address = 此账号没有邮箱。
admin-mailbox-full = 近期发往此邮箱的邮件已达上限。请一小时后再试。

history-sessions-ended = 已全部退出登录
history-sent-confirmation = 已向 { $detail } 发送邮箱验证链接

## 角色

admin-roles-title = 角色
admin-roles-holders = 拥有者
admin-roles-holders-none = 无
admin-roles-pages = 可访问的页面
admin-roles-pages-none = 无
admin-roles-all = 全部

## 队列中的邮件

admin-mails-title = 邮件
admin-mails-waiting = 等待发送
admin-mails-failed = 已放弃
admin-mails-show = 显示
admin-mails-mail = 邮件
admin-mails-to = 收件人
admin-mails-tries = 尝试次数
admin-mails-error = 最近一次错误
admin-mails-due = 下次尝试
admin-mails-acts = 操作
admin-mails-empty = 没有邮件。
admin-mails-again = 重新发送
admin-mails-discard = 丢弃
admin-mail-again = 邮件正在重新发送。
admin-mail-discarded = 邮件已丢弃。
admin-mail-useless = 这封邮件已经没人需要了：其中的链接已被使用，或已被更新的内容取代。请丢弃它。
admin-mail-busy = 这封邮件正在发送。

history-mail-again = 管理员重新发送了邮件：{ $detail }
history-mail-discarded = 管理员丢弃了邮件：{ $detail }

## 事件

admin-events-title = 事件
admin-events-kind = 事件
admin-events-kind-any = 全部事件
admin-events-user = 账号
admin-events-user-help = 账号编号或用户名。
admin-events-until = 截至
admin-events-submit = 显示
admin-events-time = 时间
admin-events-from = 来源
admin-events-empty = 未找到事件。
admin-events-file = 下载 CSV 文件
admin-events-file-help = 文件包含这些事件及列表中后续的事件，最多 { $count } 条。

## 概览

admin-title = 概览
admin-accounts = 账号
admin-share = 已验证
admin-percent = { $percent }%
admin-active = 7 天内活跃
admin-failed = 24 小时内登录失败
admin-failed-help = 每个账号每小时最多记录一次。
admin-queue = 待发送邮件
admin-dead = 已放弃邮件
admin-more-than = 超过 { $count }
admin-about = 约 { $count }
admin-chart-registered = 注册
admin-chart-signed-in = 登录
admin-chart-label = 最近 30 天的每日数量，单日最多 { $count }
admin-chart-more = 最新的事件仍在统计中。
admin-chart-table = 以表格显示
admin-chart-day = 日期

## 邮件

mail-account-deactivated-subject = 你的 { $app_name } 账号已停用
mail-account-deactivated-text = { $app_name } 的运营者已停用你的账号。你已在所有设备上退出登录，且无法再登录。
mail-account-deactivated-help = 如果你认为这是误操作，请联系本站运营者。

mail-account-activated-subject = 你的 { $app_name } 账号已重新启用
mail-account-activated-text = { $app_name } 的运营者已启用你的账号。你可以重新登录了：
