# 程序：为程序创建令牌的页面及其消息。

tokens-menu = 程序
tokens-title = 程序
tokens-text = 程序可以凭令牌代你操作，无需知道你的密码。请为每个程序分别创建令牌，以便逐个吊销。

token-label-name = 名称
token-help-name = 便于区分的名称，例如使用此令牌的程序或电脑。
token-label-days = 有效天数
token-help-days = 留空则令牌永不过期。
token-submit = 创建令牌
name-required = 请输入名称。
token-name-bad = 只能填写一行，最多 { $max } 个字符。
token-days-bad = 请输入 1 至 { $max } 之间的天数。
too-many-tokens = 你已有 { $max } 个令牌。请先吊销一个不再需要的。

token-made-title = 你的新令牌
token-made-text = 请立即复制：我们不会保存它，因此无法再次显示。

tokens-list-title = 你的令牌
tokens-list-empty = 你还没有令牌。
token-by-sign-in = 已登录的程序
token-made-at = 创建时间：
token-ends-at = 到期时间：
token-ended = 已过期
token-used-at = 上次使用：
token-not-used = 尚未使用
token-revoke = 吊销
token-revoke-label = 吊销令牌 { $name }

## 页面顶部的消息

token-made = 令牌已创建。
token-revoked = 令牌已吊销，不再有效。

## 账号的历史记录

history-token-made = 已为程序创建令牌：{ $detail }
history-token-by-sign-in = 已向登录的程序发放令牌
history-token-revoked = 已吊销程序的令牌：{ $detail }
