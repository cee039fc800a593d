# 笔记：带有自己数据表的功能示例。

notes-title = 笔记
notes-new = 新建笔记
notes-edit = 编辑笔记
notes-empty = 你还没有笔记。
notes-label-title = 标题
notes-label-text = 内容
notes-saved = 笔记已保存。
notes-delete-title = 要删除这条笔记吗？
notes-deleted = 笔记已删除。
notes-restored = 笔记已恢复。
