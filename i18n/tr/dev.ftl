# Geliştirici sayfaları.

mailbox-title = Posta kutusu
mailbox-text = Sitenin göndereceği tüm e-postalar burada, en yeniler önce. Hiçbiri bu bilgisayardan çıkmaz.
mailbox-empty = Henüz e-posta yok. Bir hesap oluşturun, ilki buraya gelsin.
mailbox-gallery = E-posta ve bileşen galerisi
mail-to = Alıcı: { $address }
mail-back = Posta kutusuna dön
mail-headers = Üst bilgiler
mail-html-part = HTML olarak
mail-text-part = Metin olarak

## E-posta bekleyenlerin sayfası

check-inbox-mailbox = Bu sitenin posta kutusunu aç

## Sitenin sayfalarında

legal-note = Bu notu, geliştirici sayfaları açıkken yalnızca siz görürsünüz. { $file } dosyasındaki metni tamamlayın ve site yayına girmeden önce kontrol ettirin.
first-steps-title = İlk on dakikanız
first-steps-note = { $all } adımdan { $done } tanesi tamam. Bu kartı, geliştirici sayfaları açıkken yalnızca siz görürsünüz.
first-step-done = (tamam)
first-step-register = Hesap oluşturun
first-step-register-text = Bir ziyaretçi gibi, istediğiniz bir adresle.
first-step-confirm = Adresi doğrulayın
first-step-confirm-text = Hiçbir e-posta bu bilgisayardan çıkmaz.
first-step-confirm-link = Posta kutusunda oku
first-step-admin = Yönetici olun
first-step-admin-text = Giriş yaptıktan sonra, sitenin başlarken ekrana yazdığı kurulum bağlantısını açın.
first-step-edit = Bir sayfayı değiştirin
first-step-edit-text = { $file } dosyasını düzenleyin, sonra bu sayfayı yenileyin.
first-step-language = Bir dil ekleyin
first-step-language-text = Parça parça da olur: Nasıl yapılacağını { $file } dosyası anlatır.
