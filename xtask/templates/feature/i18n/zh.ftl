# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = 新建条目
[[ kebab ]]-edit = 编辑条目
[[ kebab ]]-empty = 还没有条目。
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-saved = 条目已保存。
[[ kebab ]]-delete-title = 要删除这个条目吗？
[[ kebab ]]-deleted = 条目已删除。
[[ kebab ]]-restored = 条目已恢复。
