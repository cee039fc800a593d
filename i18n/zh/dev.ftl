# 开发者页面。

mailbox-title = 开发邮箱
mailbox-text = 本站原本会发出的所有邮件，最新的在最前。任何邮件都不会离开本机。
mailbox-empty = 还没有邮件。注册一个账号，第一封邮件就会出现在这里。
mailbox-gallery = 邮件和组件展示
mail-to = 收件人：{ $address }
mail-back = 返回开发邮箱
mail-headers = 邮件头
mail-html-part = HTML 版
mail-text-part = 纯文本版

## 等待邮件时看到的页面

check-inbox-mailbox = 打开本站的开发邮箱

## 显示在网站页面上

legal-note = 只有你能看到这条提示，且仅在开发者页面启用时显示。请补全 { $file } 中的文字，并在网站上线前请人审核。
first-steps-title = 最初的十分钟
first-steps-note = 已完成 { $done } 步，共 { $all } 步。只有你能看到这张卡片，且仅在开发者页面启用时显示。
first-step-done = （已完成）
first-step-register = 注册账号
first-step-register-text = 像访客一样注册，邮箱可以随意填写。
first-step-confirm = 验证邮箱
first-step-confirm-text = 邮件不会离开本机。
first-step-confirm-link = 在开发邮箱中查看
first-step-admin = 成为管理员
first-step-admin-text = 登录后，打开网站启动时显示的初始设置链接。
first-step-edit = 修改页面
first-step-edit-text = 编辑 { $file } 后刷新此页面。
first-step-language = 添加语言
first-step-language-text = 可以逐步翻译，方法见 { $file }。
