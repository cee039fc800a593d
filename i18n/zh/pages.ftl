# 网站自身的页面：首页、成员专区、特别页面、隐私政策、服务条款。请换成你自己的文字。

menu-privacy = 隐私政策
menu-terms = 服务条款

## 首页（访客）

home-title = 首页
home-heading = 自己人的专属空间
home-lead = { $app_name } 把你的伙伴和只属于你们的一切汇聚在一起。一分钟即可加入，从第一天起就有家的感觉。
home-reasons-title = 为什么选择 { $app_name }
home-reason-together = 伙伴们聚在一起
home-reason-together-text = 一个账号，该你进的门都能进，不该进的一扇也打不开。谁都不必再维护名单。
home-reason-safe = 安全，不费心
home-reason-safe-text = 账号在哪里登录，一目了然；账号的每次变动，都会通知你；不是你做的更改，可以撤销。
home-reason-language = 使用你的语言
home-reason-language-text = 页面和邮件都使用你选择的语言，支持各种设备，浅色、深色皆宜。
home-how-title = 如何开始
home-how-join = 注册账号
home-how-join-text = 只需一个邮箱和一个密码。
home-how-arrive = 验证邮箱
home-how-arrive-text = 我们会发送链接，打开即可进入。
home-how-stay = 想留多久就留多久
home-how-stay-text = 你可以随时下载数据或注销账号，无需征得任何人同意。
home-call-title = 随时欢迎你
home-call-text = 加入只需一分钟，离开也随时可以。

## 首页（成员）

member-home-heading = { $name }，你好！
member-home-lead = 想去哪里看看？
member-home-confirm = 验证邮箱
member-home-confirm-text = 请打开我们发送的链接。验证后才能访问部分页面。
home-members-text = 仅向成员开放的全部内容。
home-special-text = 仅向少数人开放：需要角色“secret”，以及“sauce”或“agent”。
home-account-text = 你的资料、安全和数据。

members-title = 成员专区
members-text = { $name }，你好！所有已登录的用户都能看到此页面。
members-empty = 这里用来放置成员专属内容。
members-account-link = 前往你的账号

special-title = 特别页面
special-text = 你的账号拥有所需的角色，因此可以看到此页面。

## 隐私政策和服务条款：网站自身的行为。请补全内容并请人审核。

legal-contact = 联系我们
legal-contact-text = 有疑问，或希望我们更正某些内容？请通过以下方式联系我们：{ $support }

privacy-title = 隐私政策
privacy-lead = { $app_name } 只收集少量信息，妥善保管，绝不提供或出售给任何人。
privacy-what = 我们保存的信息
privacy-what-text = 你的账号信息：你提供的用户名、邮箱和姓名，以及你的语言。你的密码以哈希值形式保存，任何人都无法还原。为保护你的账号，我们还会记录账号被使用或更改的时间、IP 地址和浏览器。
privacy-cookies = Cookie
privacy-cookies-text = { $app_name } 仅使用 Cookie 识别你的身份并记住你的选择。我们不进行任何跟踪，也不从其他网站加载任何内容。
privacy-why = 目的和保存期限
privacy-why-text = 我们仅为提供你的账号服务而处理这些信息，不作他用。你注销账号后，我们也会删除这些信息，法律要求保存的除外。
privacy-rights = 你的权利
privacy-rights-text = 你可以在账号中查阅、更正和下载你的个人信息，也可以随时注销账号。你还有权向履行个人信息保护职责的部门投诉。

terms-title = 服务条款
terms-lead = 用通俗的语言说明 { $app_name } 的使用规则。
terms-account = 你的账号
terms-account-text = 一个账号仅供一人使用。请填写你能查收邮件的邮箱，妥善保管密码；如果你认为有他人在使用你的账号，请告知我们。
terms-use = 使用规范
terms-use-text = 不要伤害他人，不要违反法律，也不要试图绕过本站的安全措施。
terms-end = 终止使用
terms-end-text = 你可以随时注销账号。对于违反本规则的账号，我们可以停用，并会说明原因。
terms-liability = 我们能承诺的
terms-liability-text = 我们会尽力保证网站正常运行和数据安全，但无法承诺服务永不中断。
