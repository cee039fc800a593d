# 每个页面的框架：菜单、错误页，以及任何页面都可能显示的消息。

language-name = 简体中文

skip-to-content = 跳到正文
menu-toggle = 菜单
menu-main = 主菜单
menu-home = 首页
menu-members = 成员专区
menu-special = 特别页面
menu-account = 你的账号，{ $name }
menu-account-pages = 你的账号
menu-account-overview = 概览
menu-account-confirm = 验证邮箱
menu-account-sessions = 设备
menu-account-history = 活动记录
menu-account-delete = 注销账号
menu-sign-in = 登录
menu-register = 注册账号
menu-sign-out = 退出登录
language-menu = 语言
theme-menu = 外观
theme-auto = 跟随系统
theme-light = 浅色
theme-dark = 深色

## 页面顶部的消息

must-sign-in = 登录后即可继续。
must-confirm = 验证邮箱后即可继续。
must-reauthenticate = 此操作需要再次输入密码。
no-permission = 你无权访问“{ $page }”。
sign-out-first = 你已登录。如需为其他人打开此链接，请先退出登录。
sign-out-first-link = 退出登录
invalid-link = 此链接无效或已被使用。
csrf-failed =
    { $cookies ->
        [no] 你的浏览器没有发送 Cookie，我们无法确认此表单是你提交的。请允许本站使用 Cookie，然后重新提交。
       *[yes] 此表单打开时间过长，或并非来自本站。未作任何更改。请检查后重新提交。
    }
too-many-attempts = 尝试次数过多。

## 程序以 JSON 提交的内容中的错误

text-expected = 此处应为带引号的文本。
field-repeated = 此字段重复出现。
field-unknown = 没有这个字段。

## 尝试次数过多后需要等待多久

retry-after-seconds = 请在 { $seconds } 秒后重试。
retry-after-minutes = 请在 { $minutes } 分钟后重试。
retry-after-hours = 请在 { $hours } 小时后重试。
retry-left = 还需等待 { $time } 才能重试。

## 错误页

error-again-link = 重新打开表单
error-retry-link = 重试
error-home-link = 返回首页
error-request-id = 参考编号：
error-status = 错误 { $status }
error-429-forgot = 如果你忘记了密码，不必等待。
error-400-title = 无法读取此请求
error-400-text = 请求中的部分内容已损坏或缺失。请返回后重试。
error-401-title = 你尚未登录
error-401-text = 登录后即可查看此页面。
error-403-title = 你无权访问此页面
error-403-text = 如果你认为自己应有权限，请联系本站运营者。
error-404-title = 页面不存在
error-404-text = 可能是网址输入有误，也可能是页面已移走。
error-413-title = 内容过大
error-413-text = 你提交的内容超出了本站允许的大小。请精简后重试。
error-415-title = 无法读取这类数据
error-415-text = 此页面不支持该数据格式。
error-422-title = 无法处理提交的内容
error-422-text = 部分内容缺失或不符合要求。请返回后重试。
error-429-title = 尝试次数过多
error-500-title = 出错了
error-500-text = 这是我们的问题，错误已记录。请稍后重试。
error-503-title = 暂时无法响应
error-503-text = 网站暂时无法访问。请过几分钟再试。
maintenance-title = 马上回来
maintenance-text = 网站正在维护中。请过几分钟再试。
csrf-failed-title = 此表单已过期
csrf-failed-text = 表单打开时间过长，或并非来自本站。未作任何更改。请重新打开表单，再提交一次。
cookies-needed-title = 本站需要使用 Cookie
cookies-needed-text = 你的浏览器没有发送 Cookie，我们无法确认此表单是你提交的。未作任何更改。请允许本站使用 Cookie，然后重新打开表单。

## 列表

flash-undo = 撤销
pager-label = 此列表的分页
pager-first = 第一页
pager-next = 下一页
list-search = 搜索
list-submit = 显示
list-sort = 排序方式
list-yes = 是
list-no = 否
list-none-found = 没有找到任何内容。
list-newest = 最新优先
list-created = 创建日期
list-full = 你已有 { $max } 个条目，无法再添加。请先删除一个。
list-delete = 删除
list-delete-text = 删除后可以立即撤销。一天之后，条目将被永久删除。

## 表单

form-save = 保存
field-required = 请填写此项。
text-too-long = 最多 { $max } 个字符。
text-bad-chars = 请去掉不可见的控制字符。
number-wanted = 请输入 { $min } 到 { $max } 之间的整数。
date-wanted = 请输入日期，例如 { $example }。
question-back = 取消
