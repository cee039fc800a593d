# Hesaplar: sayfalar, alanlardaki hatalar ve mesajlar.

## Alanların adları ve açıklamaları

label-username = Kullanıcı adı
label-email = E-posta
label-new-email = Yeni e-posta adresi
label-old-password = Mevcut şifre
label-username-or-email = Kullanıcı adı veya e-posta
label-password = Şifre
label-retype-password = Şifre (tekrar)
label-first-name = Ad
label-last-name = Soyad
label-language = Dil
label-new-password = Yeni şifre
label-new-username = Yeni kullanıcı adı
label-remember-me = Bu cihazda oturumum açık kalsın
help-username = En az 3 karakter: harf (a–z), rakam, kısa çizgi, nokta, alt çizgi.
help-language = Bu sitede ve size gönderdiğimiz e-postalarda kullanılır.
help-password-modern = En az { $min } karakter. Birbiriyle ilgisiz birkaç kelimeyi hatırlamak kolay, tahmin etmek zordur.
help-password-classic = En az { $min } karakter; içinde bir küçük harf, bir büyük harf ve bir rakam olmalı.

## Sayfalar

login-title = Giriş yap
login-lead = { $app_name } hesabınıza yeniden hoş geldiniz.
login-submit = Giriş yap
login-no-account = Hesabınız yok mu?
login-register-link = Hesap oluştur
login-forgot-link = Şifrenizi mi unuttunuz?
login-no-mail = E-posta gelmedi mi?
login-resend-link = Yeniden gönder
back-to-login-link = Giriş sayfasına dön

login-or-register-title = Giriş yapın veya hesap oluşturun

register-title = Hesap oluştur
register-lead = { $app_name } sitesindeki her şey için tek bir hesap.
register-submit = Hesap oluştur
register-have-account = Zaten hesabınız var mı?
register-login-link = Giriş yap

forgot-title = Şifrenizi mi unuttunuz?
forgot-text = E-posta adresinizi girin, yeni şifre belirlemeniz için size bir bağlantı gönderelim.
forgot-submit = Bağlantı gönder

reset-title = Yeni şifre belirleyin
reset-submit = Yeni şifreyi kaydet

change-password-title = Şifreyi değiştir
change-password-text = Buradaki oturumunuz açık kalır, diğer tüm oturumlarınız kapanır.
change-password-submit = Şifreyi değiştir

change-username-title = Kullanıcı adını değiştir
change-username-submit = Kullanıcı adını değiştir

resend-title = Yeni doğrulama bağlantısı al
resend-text = Hesabınızı oluştururken verdiğiniz adresi girin, size yeni bir bağlantı gönderelim.
resend-submit = Bağlantı gönder
resend-account-link = Hesaba dön

check-inbox-title = Gelen kutunuza bakın
check-inbox-address = E-posta { $email } adresine gelecek.
check-inbox-text = E-postamızdaki bağlantıyı açın. Gelmesi birkaç dakika sürebilir.
check-inbox-nothing = Bir şey gelmedi mi?
check-inbox-spam = Spam klasörüne de bakın.
check-inbox-typo = Adres doğru mu?
check-inbox-again = E-postayı yeniden gönder
support-text = Yardıma mı ihtiyacınız var? Bize ulaşın: { $support }

correct-email-title = E-posta adresini düzelt
correct-email-link = Adresi düzelt
correct-email-now = { $email } adresine e-posta gönderdik.
correct-email-text = Bu adresi henüz kimse doğrulamadı. Adres sizin değilse burada düzeltin, bağlantıyı doğru adrese gönderelim.
correct-email-submit = Adresi düzelt
correct-email-back-link = Olduğu gibi bırak

login-keep-text = Hesabınızın kalmasını ister misiniz? { $email } adresine bir bağlantı gönderelim.
login-keep-submit = Bağlantı gönder

link-account = Hesap: { $name }, oluşturulma tarihi: { $date }
link-account-unnamed = Hesabın oluşturulma tarihi: { $date }

confirm-email-title = E-posta adresinizi doğrulayın
confirm-email-text = { $email } adresinin size ait olduğunu doğrulamak için düğmeye basın.
confirm-email-submit = E-posta adresini doğrula

logout-title = Çıkış yap
logout-text = İstediğiniz zaman yeniden giriş yapabilirsiniz.
logout-submit = Çıkış yap

confirm-access-title = Siz olduğunuzu doğrulayın
confirm-access-text = { $name } olarak giriş yaptınız. Devam etmek için şifrenizi girin.
confirm-access-submit = Devam et

account-title = Hesabınız
account-email-confirmed = Doğrulandı
account-email-unconfirmed = Doğrulanmadı
account-resend-link = Bağlantıyı yeniden gönder
account-roles = Roller
account-member-since = Üyelik tarihi
account-change-link = Adresi değiştir

change-email-title = E-posta adresini değiştir
change-email-now = Mevcut adres: { $email }
change-email-text = Yeni adrese bir bağlantı göndereceğiz. Bağlantıyı açtığınızda yeni adres eskisinin yerine geçer.
change-email-submit = Adresi değiştir

undo-email-title = Hesabınızı geri almak istiyor musunuz?
undo-email-text = { $email } yeniden hesabınızın birincil adresi olur.
undo-email-effects = Tüm oturumlar kapanır; son birkaç günde eklenen adresler, davetler ve tarayıcılar kaldırılır. Hesabınız için silme işlemi başlatıldıysa iptal edilir.
undo-email-password = Eski şifre geçersiz olur: Bir sonraki adımda yeni bir şifre belirlersiniz.
undo-email-submit = Hesabımı geri al

manage-emails-title = E-posta adresleriniz
manage-emails-primary = Birincil
manage-emails-confirm = Bağlantıyı yeniden gönder
manage-emails-make-primary = Birincil yap
manage-emails-delete = Kaldır
manage-emails-add = E-posta adresi ekle
manage-emails-text = Yeni adrese bir bağlantı göndereceğiz. Bağlantıyı açtıktan sonra o adresle de giriş yapabilirsiniz.
manage-emails-submit = E-posta adresi ekle

profile-title = Profiliniz
profile-language-browser = Tarayıcı ayarı
profile-submit = Kaydet

setup-title = Yönetici ol
setup-text = Bu sitenin henüz yöneticisi yok. { $name } olarak giriş yaptınız ve yönetici olabilirsiniz. Bu yalnızca bir kez yapılabilir.
setup-submit = Yönetici ol

export-link = Verilerimin kopyasını indir
account-export-text = Bu sitenin hesabınız hakkında sakladığı her şey, tek bir dosyada.

delete-title = Hesabı sil
delete-text = Hesabınız hemen devre dışı bırakılır ve tüm oturumlarınız kapanır. Hesap, { $date } tarihinde kendisine ait her şeyle birlikte kalıcı olarak silinir.
delete-way-back = O zamana kadar hesabı, size göndereceğimiz e-postadaki bağlantıyla geri getirebilirsiniz.
delete-no-way-back = O zamana kadar hesabı yalnızca bu sitenin bir yöneticisi geri getirebilir.
delete-export = Önce bir kopya ister misiniz?
delete-submit = Hesabımı sil

keep-title = Hesabınız kalsın mı?
keep-text = Bu hesap silinmek üzere. Silinmesinden vazgeçerseniz yeniden giriş yapabilirsiniz.
keep-submit = Hesabım kalsın

sessions-title = Açık oturumlarınız
sessions-text = Hesabınıza bu tarayıcılarda giriş yapıldı. Tanımadığınız bir tarayıcı varsa oturumunu kapatın veya hesabınızı kilitleyin.
sessions-unknown = Bilinmeyen tarayıcı
sessions-current = Bu tarayıcı
sessions-address = IP adresi: { $ip }
sessions-since = Giriş: { $time }
sessions-seen = Son kullanım: { $time }
sessions-remembered = Oturum açık kalıyor
sessions-end = Oturumu kapat
sessions-end-label = Oturumu kapat: { $agent }, { $ip }
sessions-end-others = Diğer oturumları kapat

not-me-text = Hesabınızdaki tüm oturumlar kapanır, bu girişten sonra eklenenler (adresler, davetler, tarayıcılar) kaldırılır ve şifre geçersiz olur. Yeni şifre belirlemeniz için size e-postayla bir bağlantı göndeririz.
not-me-submit = Hesabımı kilitle

history-title = Hesap etkinliği
history-text = Tanımadığınız bir şey mi var?
history-empty = Henüz etkinlik yok.
history-pages = Bu listenin sayfaları
history-newest = En yeniler
history-older = Daha eskiler
history-by-administrator = yönetici tarafından

## Bir hesabın geçmişi: history-TÜR, koddaki türlerle ($detail: bir adres, bir rol)

history-other = Diğer: { $kind }
history-registered = Hesap oluşturuldu
history-confirmed-email = E-posta adresi doğrulandı: { $detail }
history-signed-in = Giriş yapıldı
history-signed-out = Çıkış yapıldı
history-sign-in-failed = Başarısız giriş: yanlış şifre (saatte en fazla bir kez listelenir)
history-sign-in-refused = Giriş reddedildi: Hesap devre dışı veya adres doğrulanmamış
history-ended-session = { $detail } adresinden açılan oturum kapatıldı
history-ended-other-sessions = Diğer oturumlar kapatıldı
history-locked-out = Hesap kilitlendi: Tüm oturumlar kapatıldı, şifre geçersiz kılındı
history-confirmed-access = Şifre yeniden girildi
history-forgot-password = Şifre sıfırlama bağlantısı { $detail } adresine gönderildi
history-reset-password = Şifre, e-postadaki bağlantıyla sıfırlandı
history-changed-password = Şifre değiştirildi
history-changed-username = Kullanıcı adı değiştirildi: { $detail }
history-demo-account-renewed = Demo hesabı yeniden kuruldu
history-activated = Hesap bir yönetici tarafından etkinleştirildi
history-deactivated = Hesap bir yönetici tarafından devre dışı bırakıldı. { $detail }
history-asked-to-change-email = E-posta adresi değişikliği istendi: { $detail }
history-changed-email = E-posta adresi değiştirildi: { $detail }
history-restored-email = Hesap, { $detail } adresiyle geri alındı
history-added-email = E-posta adresi eklendi: { $detail }
history-corrected-email = E-posta adresi doğrulanmadan önce düzeltildi: { $detail }
history-removed-email = E-posta adresi kaldırıldı: { $detail }
history-changed-primary-email = Birincil adres değiştirildi: { $detail }
history-changed-profile = Profil değiştirildi
history-role-granted = { $detail } rolü verildi
history-role-revoked = { $detail } rolü geri alındı
history-deletion-asked = Hesabın silinmesi istendi
history-kept = Hesabın silinmesinden vazgeçildi
history-deleted = Hesap silindi

## Alanlardaki hatalar

username-required =
    { $kind ->
        [username] Bir kullanıcı adı girin.
       *[either] Kullanıcı adınızı veya e-posta adresinizi girin.
    }
username-too-short = En az 3 karakter kullanın.
username-too-long = Bu kullanıcı adı çok uzun. Daha kısa bir ad seçin.
username-bad-chars = Yalnızca harf (a–z), rakam, kısa çizgi, nokta ve alt çizgi kullanın.
username-taken = Bu kullanıcı adı alınmış.
username-reserved = Bu kullanıcı adı kullanıma kapalı.
first-name-required = Adınızı girin.
last-name-required = Soyadınızı girin.
name-too-long = En fazla { $max } karakter kullanın.
name-bad-chars = Adı, adreslerde veya programlarda geçen @, /, : ya da < gibi karakterler olmadan girin.
language-not-offered = Dillerden birini seçin.
email-taken = Bu adresle açılmış bir hesap zaten var. Giriş yapın veya başka bir adres kullanın.
email-required = Bir e-posta adresi girin.
email-is-the-same = Bu zaten sizin adresiniz.
too-many-emails = Hesabınıza daha fazla adres eklenemez. Önce birini kaldırın.
old-password-required = Mevcut şifrenizi girin.
old-password-incorrect = Şifre yanlış.
invalid-email = name@example.com biçiminde bir e-posta adresi girin.
password-required = Bir şifre girin.
new-password-required = Yeni bir şifre girin.
password-is-the-same = Bu zaten sizin şifreniz. Başka bir şifre belirleyin.
password-too-short = En az { $min } karakter kullanın.
password-too-long = Bu şifre çok uzun. Daha kısa bir şifre belirleyin.
password-common = Çok yaygın bir şifre, kolayca tahmin edilir. Başka bir şifre belirleyin.
password-personal = Şifrede adınız, adresiniz veya bu sitenin adı geçiyor. Başka bir şifre belirleyin.
password-forbidden = Şifrede “{ $word }” geçiyor; buna burada izin verilmiyor. Başka bir şifre belirleyin.
password-rule = En az { $min } karakter kullanın; içinde bir küçük harf, bir büyük harf ve bir rakam olsun.
password-retype-mismatch = Şifreler eşleşmiyor.
incorrect-credentials =
    { $kind ->
        [username] Kullanıcı adı veya şifre yanlış.
        [email] E-posta adresi veya şifre yanlış.
       *[either] Kullanıcı adı, e-posta adresi veya şifre yanlış.
    }
incorrect-password = Şifre yanlış.
does-not-exist =
    { $kind ->
        [username] Bu kullanıcı adıyla bir hesap yok.
        [email] Bu e-posta adresiyle bir hesap yok.
       *[either] Bu kullanıcı adı veya e-posta adresiyle bir hesap yok.
    }

## Sayfanın başındaki mesajlar

signed-in = Giriş yaptınız.
signed-out = Çıkış yaptınız.
registered = Hesabınız hazır.
confirmation-sent =
    { $sure ->
        [no] Gelen kutunuza bakın: { $email } adresiyle doğrulanmayı bekleyen bir hesap varsa oraya bir bağlantı gönderdik.
       *[yes] Gelen kutunuza bakın: { $email } adresine bir bağlantı gönderdik.
    }
email-confirmed = E-posta adresiniz doğrulandı.
already-confirmed = E-posta adresiniz zaten doğrulanmış.
email-changed = Yeni e-posta adresiniz: { $email }
email-restored = Hesabınız, önceki e-posta adresiyle yeniden sizin. Tüm oturumlar kapatıldı.
email-removed = { $email } hesabınızdan kaldırıldı.
email-is-primary = Birincil adresinizi kaldıramazsınız. Önce başka bir adresi birincil yapın.
account-not-enabled = Bu hesap devre dışı.
email-not-confirmed = Önce adresinizi doğrulayın: E-posta, gelen kutunuzda veya spam klasöründe olmalı.
email-not-confirmed-link = E-postayı yeniden gönder
invalid-confirm-token = Bu doğrulama bağlantısı geçersiz.
expired-confirm-token = Bu doğrulama bağlantısının süresi dolmuş.
expired-confirm-token-link = Yeni bağlantı al
session-ended = O tarayıcıdaki oturum kapatıldı.
other-sessions-ended = Diğer tüm oturumlarınız kapatıldı.
locked-out = { $mailed ->
        [yes] Tüm oturumlar kapatıldı, eski şifre artık geçersiz. Yeni şifre belirlemeniz için size e-postayla bir bağlantı gönderdik.
       *[no] Tüm oturumlar kapatıldı, eski şifre artık geçersiz. Bu adres artık başka bir hesaba ait: Site yönetimiyle iletişime geçin.
    }
access-confirmed = Teşekkürler. Devam edebilirsiniz.
profile-saved = Profil kaydedildi.
reset-email-sent = Gelen kutunuza bakın: { $email } adresiyle bir hesap varsa yeni şifre belirlemeniz için oraya bir bağlantı gönderdik.
password-reset = Yeni şifre kaydedildi.
invalid-reset-token = Bu şifre sıfırlama bağlantısı geçersiz veya zaten kullanılmış.
expired-reset-token = Bu şifre sıfırlama bağlantısının süresi dolmuş.
expired-reset-token-link = Yeni bağlantı al
password-changed = Şifre değiştirildi.
username-changed = Yeni kullanıcı adınız: { $name }
now-administrator = Artık bu sitenin yöneticisisiniz.
account-deleted = { $mailed ->
        [yes] Hesabınız devre dışı bırakıldı ve { $date } tarihinde silinecek. O zamana kadar hesabı, size gönderdiğimiz e-postadaki bağlantıyla geri getirebilirsiniz.
       *[no] Hesabınız devre dışı bırakıldı ve { $date } tarihinde silinecek.
    }
account-waits-for-deletion = Bu hesabı sildiniz. Hesap şu anda devre dışı, { $date } tarihinde kalıcı olarak silinecek.
keep-link-sent = Gelen kutunuza bakın: { $email } adresine, hesabınızın silinmesini önleyen bir bağlantı gönderdik.
account-kept = Hesabınız silinmeyecek. Yeniden giriş yapabilirsiniz.
last-administrator = Bu hesap, sitenin tek yöneticisine ait. Önce başka birini yönetici yapın.
role-in-use = Bu rol birine verilmiş veya site için gerekli.
role-name-invalid = Rol adı 1 ile 50 karakter arasında olmalı, başında ve sonunda boşluk olmamalı.
