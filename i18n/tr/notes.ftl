# Notlar: kendi tablosu olan bir özelliğin örneği.

notes-title = Notlar
notes-new = Yeni not
notes-edit = Notu düzenle
notes-empty = Henüz notunuz yok.
notes-label-title = Başlık
notes-label-text = Metin
notes-saved = Not kaydedildi.
notes-delete-title = Bu not silinsin mi?
notes-deleted = Not silindi.
notes-restored = Not geri geldi.
