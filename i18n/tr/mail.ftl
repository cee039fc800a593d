# E-postalar. Her birinin konusu tek satırdır ve adı mail-AD-subject biçimindedir.

mail-greeting = Merhaba,
mail-greeting-name = Merhaba { $name },
mail-account = Adresiniz { $name } hesabında kayıtlı olduğu için bu e-postayı alıyorsunuz (hesabın oluşturulma tarihi: { $date }).
mail-account-unnamed = Adresiniz bir hesapta kayıtlı olduğu için bu e-postayı alıyorsunuz (hesabın oluşturulma tarihi: { $date }).
mail-why = Biri { $app_name } sitesinde adresinizi verdiği için bu e-postayı alıyorsunuz.
mail-support = Sorunuz mu var? Bize ulaşın: { $support }
mail-copy-link = Veya bu bağlantıyı tarayıcınıza kopyalayın:
mail-signature = { $app_name } ekibi
mail-confirm-request = Bu e-posta adresinin size ait olduğunu doğrulayın:
mail-confirm-button = E-posta adresini doğrula
mail-login-button = Giriş yap
mail-changed-tell-us = Bunu siz yapmadıysanız site yönetimiyle iletişime geçin.
mail-link-once = Bağlantı bir kez kullanılabilir. Son geçerlilik tarihi: { $date }.
mail-take-back = Bunu siz yapmadıysanız hesabınıza başka biri girmiş. Bu bağlantıyla hesabınızı geri alabilirsiniz: Bu adres birincil adresiniz olur, son birkaç günde eklenenler kaldırılır, tüm oturumlar kapanır ve yeni bir şifre belirlersiniz.
mail-take-back-button = Hesabımı geri al

## Yeni hesaba

mail-registered-subject =
    { $link ->
        [yes] E-posta adresinizi doğrulayın
       *[no] { $app_name } sitesine hoş geldiniz
    }
mail-registered-text = { $app_name } sitesine hoş geldiniz!
mail-registered-login = Hesabınız hazır. Buradan giriş yapabilirsiniz:
mail-registered-not-you = Bunu siz yapmadıysanız bu e-postayı dikkate almayın.

## Adres doğrulama bağlantısıyla

mail-confirm-email-subject = E-posta adresinizi doğrulayın
mail-confirm-email-not-you = { $app_name } hesabınız yoksa bu e-postayı dikkate almayın.

## Adresi başka bir hesap için istenen kişiye

mail-address-in-use-subject = Zaten bir { $app_name } hesabınız var
mail-address-in-use-text = Biri, belki de siz, bu e-posta adresini başka bir { $app_name } hesabı için kullanmak istedi. Adres zaten sizin hesabınıza ait.
mail-address-in-use-login = Buradan giriş yapabilirsiniz:
mail-address-in-use-not-you = Bunu siz yapmadıysanız bir şey yapmanız gerekmez: Hesabınıza kimse girmedi ve hiçbir şey değişmedi.

## Deneme e-postası

mail-test-subject = { $app_name } deneme e-postası
mail-test-text = { $app_name } yönetimi, e-postaların ulaşıp ulaşmadığını öğrenmek istedi. Bu e-posta ulaştı.
mail-test-button = Siteyi aç
mail-test-nothing = Bir şey yapmanız gerekmez.

## Unutulan şifreyi değiştirme bağlantısıyla

mail-forgot-password-subject = { $app_name } şifrenizi sıfırlayın
mail-forgot-password-text = Biri { $app_name } hesabınızın şifresini sıfırlamak istedi. Yeni şifreyi buradan belirleyebilirsiniz:
mail-forgot-password-button = Yeni şifre belirle
mail-forgot-password-not-you = Bunu siz istemediyseniz bir şey yapmanız gerekmez: Şifreniz aynı kalır.

## Şifre değişikliğinden sonra

mail-password-changed-subject = { $app_name } şifreniz değiştirildi
mail-password-changed-text = { $app_name } hesabınızın şifresi değiştirildi.
mail-password-changed-not-you = Bunu siz yapmadıysanız hemen yeni bir şifre belirleyin:
mail-password-changed-button = Yeni şifre belirle

## Kullanıcı adı değişikliğinden sonra

mail-username-changed-subject = { $app_name } kullanıcı adınız değiştirildi
mail-username-changed-text = { $app_name } kullanıcı adınız değiştirildi. Artık yeni adla giriş yapın:

## Yerine başkası geçen adrese

mail-email-changed-subject = { $app_name } e-posta adresiniz değiştirildi
mail-email-changed-text = { $app_name } hesabınızın artık başka bir e-posta adresi var. E-postalarımız bundan sonra oraya gelecek.
mail-email-changed-not-you = Bunu siz yapmadıysanız biri şifrenizi biliyor. Site yönetimiyle iletişime geçin.

## Başka bir adres eklendiğinde birincil adrese

mail-email-added-subject = { $app_name } hesabınıza bir adres eklendi
mail-email-added-text = { $app_name } hesabınıza bir adres eklendi. Doğrulanmadan önce kimse o adresle giriş yapamaz.
mail-email-added-not-you = Bunu siz yapmadıysanız biri şifrenizi biliyor. Giriş yapın, adresi kaldırın ve başka bir şifre belirleyin:

## Önceki birincil adrese

mail-primary-email-changed-subject = { $app_name } birincil adresiniz değiştirildi
mail-primary-email-changed-text = { $app_name } hesabınızın birincil adresi artık başka bir adres. E-postalarımız bundan sonra oraya gelecek; bu adresle de giriş yapmaya devam edebilirsiniz.
mail-primary-email-changed-not-you = Bunu siz yapmadıysanız biri şifrenizi biliyor. Giriş yapın, adreslerinizi kontrol edin ve başka bir şifre belirleyin:

## Kaldırılan adrese

mail-email-removed-subject = Bu adres { $app_name } hesabınızdan kaldırıldı
mail-email-removed-text = Bu e-posta adresi artık { $app_name } hesabınıza ait değil. Bu adresle giriş yapamazsınız.
mail-email-removed-not-you = Bunu siz yapmadıysanız biri şifrenizi biliyor. Kullanıcı adınızla veya başka bir adresle giriş yapın ve başka bir şifre belirleyin.

## Silinecek hesabın sahibine

mail-account-deleted-subject = { $app_name } hesabınız silinecek
mail-account-deleted-text = { $app_name } hesabınız, istediğiniz gibi devre dışı bırakıldı ve { $date } tarihinde silinecek.
mail-account-deleted-keep = Hesabınızın silinmesini istemiyorsanız o tarihten önce bu bağlantıyı açın:
mail-account-deleted-button = Hesabım kalsın
mail-account-deleted-not-you = Bunu siz istemediyseniz hesabınızın silinmesini önleyin ve şifrenizi değiştirin.
