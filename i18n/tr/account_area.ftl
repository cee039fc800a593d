# Hesap bölümü ve formların doldurulurken söyledikleri.

account-menu = Hesap
account-group-profile = Profil
account-group-sign-in = Giriş
account-group-security = Güvenlik
account-group-data = Veriler
account-menu-profile = Ad ve dil
account-menu-email = E-posta adresi
account-menu-emails = E-posta adresleri
account-menu-data = Verileri indir

## Genel bakış

account-pending-title = Sizi bekleyenler
account-pending-confirm = { $email } adresini doğrulayın: Size gönderdiğimiz e-postadaki bağlantıyı açın. O zamana kadar sitenin bazı bölümleri kapalı kalır.
account-pending-email = { $email } henüz doğrulanmadı.
account-name = Ad soyad
account-add-name = Ad ekle
account-edit-profile = Profili düzenle
account-last-sign-in = Önceki giriş
account-signed-in = Açık oturumlar
account-sessions =
    { $count ->
        [one] Yalnızca bu tarayıcıda
       *[other] { $count } tarayıcıda
    }
account-see-sessions = Cihazları gör
account-password-since = Son şifre değişikliği

## Doğrulanmayı bekleyen adres değişikliği

pending-email-title = Adres değişikliği doğrulama bekliyor
pending-email-text = { $email } adresine gönderdiğimiz bağlantıyı açtığınızda yeni adresiniz bu olur. Bağlantı { $date } tarihine kadar geçerlidir.
pending-email-resend = Bağlantıyı yeniden gönder
pending-email-cancel = Değişikliği iptal et
email-change-cancelled = Değişiklik iptal edildi. Adresiniz aynı kaldı.
history-cancelled-email-change = E-posta adresi değişikliği iptal edildi: { $detail }

confirm-new-email-title = Bu adresi kullanmak istiyor musunuz?
confirm-new-email-text = { $email } bu hesabın adresi olur ve mevcut adresin yerine geçer.
confirm-new-email-submit = Bu adresi kullan

## Etkinlik ve veriler

history-not-you = Siz değil miydiniz?
history-not-me = Öyleyse biri şifrenizi biliyor. Yeni bir şifre belirleyin: Diğer tüm tarayıcılardaki oturumlar kapanır.
data-secrets = Dosyada şifreler ve geçerli bağlantılar bulunmaz ama adresleriniz ve hesap etkinliğiniz bulunur. Güvenli bir yerde saklayın.
data-download = Dosyayı indir

## Formlar

title-error = Hata:
field-optional = (isteğe bağlı)
password-show = Şifreyi göster
password-caps-lock = Caps Lock açık.
password-short = Çok kısa: En az { $min } karakter olmalı.
password-kinds = Küçük harf, büyük harf veya rakam eksik.
password-names = Adınızı, adresinizi veya bu sitenin adını kullanmayın.
password-word = Şifrede burada izin verilmeyen bir kelime var.
password-weak = Tahmin etmesi kolay. Uzatın veya birbiriyle ilgisiz kelimeler kullanın.
password-good = Yeterince uzun. Uzadıkça güçlenir.
password-strong = Güçlü.

## Tarihler

time-of-day = { $time } UTC
