# E-postayla gönderilen bağlantıyla giriş: sayfalar, mesajlar ve e-posta.

login-link-offer = E-posta bağlantısıyla giriş yap
login-link-title = E-posta bağlantısıyla giriş yap
login-link-text = E-posta adresinizi girin, şifresiz giriş yapmanız için size bir bağlantı gönderelim.
login-link-submit = Bağlantı gönder

use-login-link-title = Giriş yapılsın mı?
use-login-link-text = Bu tarayıcıda hesabınıza giriş yapacaksınız.
use-login-link-elsewhere = Bu bağlantı başka bir tarayıcıdan istendi. Yalnızca isteyen sizseniz devam edin: Bağlantıyı size başka biri gönderdiyse kendi hesabınıza değil, onun hesabına girmiş olursunuz.
use-login-link-submit = Giriş yap
use-login-link-submit-elsewhere = Bendim, giriş yap

## Sayfanın başındaki mesajlar

login-email-sent = Gelen kutunuza bakın: { $email } adresiyle bir hesap varsa oraya bir giriş bağlantısı gönderdik.
invalid-login-token = Bu giriş bağlantısı geçersiz veya zaten kullanılmış.
login-expired = Bu giriş bağlantısının süresi dolmuş.
login-expired-link = Yeni bağlantı al

## E-posta

mail-login-link-subject = { $app_name } giriş bağlantınız
mail-login-link-text = Bu bağlantıyla şifresiz giriş yapabilirsiniz:
mail-login-link-button = Giriş yap
mail-login-link-once =
    { $minutes ->
        [one] Bağlantı bir kez kullanılabilir ve bir dakika geçerlidir. Bağlantıyı, istekte bulunduğunuz tarayıcıda açın.
       *[other] Bağlantı bir kez kullanılabilir ve { $minutes } dakika geçerlidir. Bağlantıyı, istekte bulunduğunuz tarayıcıda açın.
    }
mail-login-link-not-you = Bunu siz istemediyseniz bir şey yapmanız gerekmez: Bu e-posta olmadan kimse giremez. E-postayı kimseye iletmeyin.

## Bir hesabın geçmişi

history-login-link-sent = Giriş bağlantısı { $detail } adresine gönderildi
