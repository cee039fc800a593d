# Her sayfanın çerçevesi: menüler, hatalar ve her sayfada çıkabilecek mesajlar.

language-name = Türkçe

skip-to-content = İçeriğe geç
menu-toggle = Menü
menu-main = Ana menü
menu-home = Ana sayfa
menu-members = Üye bölümü
menu-special = Özel sayfa
menu-account = Hesabınız, { $name }
menu-account-pages = Hesabınız
menu-account-overview = Genel bakış
menu-account-confirm = E-postayı doğrula
menu-account-sessions = Cihazlar
menu-account-history = Etkinlik
menu-account-delete = Hesabı sil
menu-sign-in = Giriş yap
menu-register = Hesap oluştur
menu-sign-out = Çıkış yap
language-menu = Dil
theme-menu = Görünüm
theme-auto = Cihazla aynı
theme-light = Açık
theme-dark = Koyu

## Sayfanın başındaki mesajlar

must-sign-in = Devam etmek için giriş yapın.
must-confirm = Devam etmek için e-posta adresinizi doğrulayın.
must-reauthenticate = Bunun için şifrenizi yeniden girmeniz gerekiyor.
no-permission = Bu sayfaya erişiminiz yok: { $page }
sign-out-first = Zaten giriş yaptınız. Bu bağlantıyı başka biri için açmak istiyorsanız önce çıkış yapın.
sign-out-first-link = Çıkış yap
invalid-link = Bu bağlantı geçersiz veya zaten kullanılmış.
csrf-failed =
    { $cookies ->
        [no] Tarayıcınız çerez göndermedi, bu yüzden formun size ait olduğunu bilemiyoruz. Bu site için çerezlere izin verin, sonra formu yeniden gönderin.
       *[yes] Bu form çok uzun süre açık kaldı veya bu siteden gelmedi. Hiçbir şey değişmedi. Formu kontrol edip yeniden gönderin.
    }
too-many-attempts = Çok fazla deneme yapıldı.

## Bir programın JSON olarak gönderdiklerindeki hatalar

text-expected = Buraya tırnak içinde bir metin girin.
field-repeated = Bu alan birden fazla kez geçiyor.
field-unknown = Böyle bir alan yok.

## Çok fazla denemeden sonra ne kadar beklenir

retry-after-seconds =
    { $seconds ->
        [one] Bir saniye sonra yeniden deneyin.
       *[other] { $seconds } saniye sonra yeniden deneyin.
    }
retry-after-minutes =
    { $minutes ->
        [one] Bir dakika sonra yeniden deneyin.
       *[other] { $minutes } dakika sonra yeniden deneyin.
    }
retry-after-hours =
    { $hours ->
        [one] Bir saat sonra yeniden deneyin.
       *[other] { $hours } saat sonra yeniden deneyin.
    }
retry-left = Yeniden denemek için kalan süre: { $time }

## Hata sayfaları

error-again-link = Formu yeniden aç
error-retry-link = Yeniden dene
error-home-link = Ana sayfaya git
error-request-id = Referans kodu:
error-status = Hata { $status }
error-429-forgot = Şifrenizi hatırlamıyorsanız beklemeniz gerekmez.
error-400-title = Bu isteği okuyamadık
error-400-text = İstekte bozuk veya eksik bir şey var. Geri dönüp yeniden deneyin.
error-401-title = Giriş yapmadınız
error-401-text = Bu sayfayı görmek için giriş yapın.
error-403-title = Bu sayfaya erişiminiz yok
error-403-text = Erişiminiz olması gerektiğini düşünüyorsanız site yönetimine sorun.
error-404-title = Sayfa bulunamadı
error-404-text = Adres yanlış yazılmış veya sayfa taşınmış olabilir.
error-413-title = Gönderilen veri çok büyük
error-413-text = Bu sitenin kabul ettiğinden fazlasını gönderdiniz. Kısaltıp yeniden deneyin.
error-415-title = Bu tür verileri okuyamıyoruz
error-415-text = Veriler, bu sayfanın anlamadığı bir biçimde geldi.
error-422-title = Gönderilenleri işleyemedik
error-422-text = Bir şey eksik veya beklendiği gibi değil. Geri dönüp yeniden deneyin.
error-429-title = Çok fazla deneme yapıldı
error-500-title = Bir şeyler ters gitti
error-500-text = Hata bizden kaynaklanıyor ve kaydedildi. Birazdan yeniden deneyin.
error-503-title = Şu anda yanıt veremiyoruz
error-503-text = Site geçici olarak kullanılamıyor. Birkaç dakika sonra yeniden deneyin.
maintenance-title = Birazdan döneceğiz
maintenance-text = Sitede bakım çalışması var. Birkaç dakika sonra yeniden deneyin.
csrf-failed-title = Bu formun süresi dolmuş
csrf-failed-text = Form çok uzun süre açık kaldı veya bu siteden gelmedi. Hiçbir şey değişmedi. Formu yeniden açıp gönderin.
cookies-needed-title = Bu site için çerezler gerekli
cookies-needed-text = Tarayıcınız çerez göndermedi, bu yüzden formun size ait olduğunu bilemiyoruz. Hiçbir şey değişmedi. Bu site için çerezlere izin verin, sonra formu yeniden açın.

## Listeler

flash-undo = Geri al
pager-label = Bu listenin sayfaları
pager-first = İlk sayfa
pager-next = Sonraki sayfa
list-search = Ara
list-submit = Göster
list-sort = Sıralama
list-yes = Evet
list-no = Hayır
list-none-found = Hiçbir şey bulunamadı.
list-newest = Önce en yeni
list-created = Oluşturulma tarihi
list-full = { $max } kaydınız var ve daha fazlasına yer yok. Önce birini silin.
list-delete = Sil
list-delete-text = Hemen ardından geri alabilirsiniz. Bir gün sonra kayıt tamamen silinir.

## Formlar

form-save = Kaydet
field-required = Bu alanı doldurun.
text-too-long = En fazla { $max } karakter kullanın.
text-bad-chars = Görünmeyen denetim karakterlerini çıkarın.
number-wanted = { $min } ile { $max } arasında bir tam sayı girin.
date-wanted = Bir tarih girin, örneğin { $example }.
question-back = Vazgeç
