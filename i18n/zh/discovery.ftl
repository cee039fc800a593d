# 搜索引擎和社交网络展示的网站及单个页面的介绍。
site-description = { $app_name } 把你的伙伴和只属于你们的一切汇聚在一起。一分钟即可加入，从第一天起就有家的感觉。
login-description = 登录你的 { $app_name } 账号。
register-description = 注册 { $app_name } 账号，只需一分钟。
privacy-description = { $app_name } 会存储你的哪些信息、用于什么目的、保存多久。
terms-description = 你和 { $app_name } 可以对彼此有哪些期待。
