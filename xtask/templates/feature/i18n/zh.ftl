# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = 新建条目
[[ kebab ]]-edit = 编辑条目
[[ kebab ]]-empty = 还没有条目。
[[ kebab ]]-none-found = 没有找到任何内容。
[[ kebab ]]-created = 创建日期
[[ kebab ]]-sort-newest = 最新优先
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = 保存
[[ kebab ]]-saved = 条目已保存。
[%- if not role %]
[[ kebab ]]-full = 你已有 { $max } 个条目，无法再添加。请先删除一个。
[%- endif %]
[[ kebab ]]-delete = 删除
[[ kebab ]]-delete-title = 要删除这个条目吗？
[[ kebab ]]-delete-text = 删除后可以立即撤销。一天之后，条目将被永久删除。
[[ kebab ]]-delete-submit = 删除
[[ kebab ]]-deleted = 条目已删除。
[[ kebab ]]-restored = 条目已恢复。
