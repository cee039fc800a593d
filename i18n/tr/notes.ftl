# Notlar: kendi tablosu olan bir özelliğin örneği.

notes-title = Notlar
notes-new = Yeni not
notes-edit = Notu düzenle
notes-empty = Henüz notunuz yok.
notes-none-found = Hiçbir şey bulunamadı.
notes-created = Oluşturulma
notes-sort-newest = Önce en yeni
notes-sort-title = Başlık
notes-label-title = Başlık
notes-label-text = Metin
notes-submit = Kaydet
notes-saved = Not kaydedildi.
notes-full = { $max } notunuz var ve daha fazlasına yer yok. Önce birini silin.
notes-delete = Notu sil
notes-delete-title = Bu not silinsin mi?
notes-delete-text = Hemen ardından geri alabilirsiniz. Bir gün sonra not tamamen silinir.
notes-delete-submit = Sil
notes-deleted = Not silindi.
notes-restored = Not geri geldi.
