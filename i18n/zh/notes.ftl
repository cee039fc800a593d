# 笔记：带有自己数据表的功能示例。

notes-title = 笔记
notes-new = 新建笔记
notes-edit = 编辑笔记
notes-empty = 你还没有笔记。
notes-none-found = 没有找到任何内容。
notes-created = 创建日期
notes-sort-newest = 最新优先
notes-sort-title = 标题
notes-label-title = 标题
notes-label-text = 内容
notes-submit = 保存
notes-saved = 笔记已保存。
notes-full = 你已有 { $max } 条笔记，无法再添加。请先删除一条。
notes-delete = 删除笔记
notes-delete-title = 要删除这条笔记吗？
notes-delete-text = 删除后可以立即撤销。一天之后，笔记将被永久删除。
notes-delete-submit = 删除
notes-deleted = 笔记已删除。
notes-restored = 笔记已恢复。
