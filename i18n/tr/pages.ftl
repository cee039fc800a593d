# Sitenin kendi sayfaları: ana sayfa, üyeler, özel sayfa, gizlilik, koşullar. Bu metinleri kendinize göre değiştirin.

menu-privacy = Gizlilik
menu-terms = Kullanım koşulları

## Ziyaretçiler için ana sayfa

home-title = Ana sayfa
home-heading = Topluluğunuzun buluşma yeri
home-lead = { $app_name }, topluluğunuzu ve yalnızca ona özel olan her şeyi bir araya getirir. Bir dakikada katılın, ilk günden kendinizi evinizde hissedin.
home-reasons-title = Neden { $app_name }?
home-reason-together = Topluluğunuz bir arada
home-reason-together-text = Tek bir hesap, yetkiniz olan her kapıyı açar, diğerlerini açmaz. Kimsenin liste tutması gerekmez.
home-reason-safe = Zahmetsiz güvenlik
home-reason-safe-text = Oturumlarınızın nerede açık olduğunu görür, hesabınızdaki her değişiklikten haberdar olur, sizin yapmadıklarınızı geri alabilirsiniz.
home-reason-language = Sizin dilinizde
home-reason-language-text = Sayfalar ve e-postalar seçtiğiniz dilde; her cihazda, açık veya koyu temada.
home-how-title = Nasıl çalışır?
home-how-join = Hesabınızı oluşturun
home-how-join-text = Bir e-posta adresi ve bir şifre yeter.
home-how-arrive = E-posta adresinizi doğrulayın
home-how-arrive-text = Size bir bağlantı göndeririz. Açtığınız anda içeridesiniz.
home-how-stay = İstediğiniz kadar kalın
home-how-stay-text = Verilerinizi istediğiniz zaman indirin veya hesabınızı silin; kimseye sormanız gerekmez.
home-call-title = Hazırsanız başlayalım
home-call-text = Bir dakika sürer, istediğiniz zaman ayrılabilirsiniz.

## Üyeler için ana sayfa

member-home-heading = Merhaba { $name }!
member-home-lead = Nereye gitmek istersiniz?
member-home-confirm = E-posta adresinizi doğrulayın
member-home-confirm-text = Size gönderdiğimiz bağlantıyı açın. Bazı sayfalar o zamana kadar kapalı kalır.
home-members-text = Yalnızca üyelere açık olan her şey.
home-special-text = Birkaç kişiye açık: “secret” rolü, ayrıca “sauce” veya “agent” rolü gerekir.
home-account-text = Bilgileriniz, güvenliğiniz ve verileriniz.

members-title = Üye bölümü
members-text = Merhaba { $name }! Bu sayfayı giriş yapan herkes görebilir.
members-empty = Üyelere yönelik içeriğiniz burada yer alacak.
members-account-link = Hesaba git

special-title = Özel sayfa
special-text = Hesabınızda gerekli roller olduğu için bu sayfayı görebiliyorsunuz.

## Gizlilik ve koşullar: sitenin kendiliğinden yaptıkları. Metinleri tamamlayın ve kontrol ettirin.

legal-contact = İletişim
legal-contact-text = Bir sorunuz mu var veya bir şeyi düzeltmemizi mi istiyorsunuz? Bize buradan ulaşabilirsiniz: { $support }

privacy-title = Gizlilik
privacy-lead = { $app_name } sizden az bilgi ister, bunları güvenle saklar, hiçbirini kimseye vermez ve satmaz.
privacy-what = Hangi bilgileri saklıyoruz?
privacy-what-text = Hesabınızın bilgilerini saklıyoruz: verdiğiniz kullanıcı adı, e-posta adresleri, ad ve soyad ile diliniz. Şifreniz, kimsenin geri çözemeyeceği bir özet (hash) olarak saklanır. Hesabınızı korumak için hesabın ne zaman, hangi IP adresinden ve hangi tarayıcıyla kullanıldığını veya değiştirildiğini de saklıyoruz.
privacy-cookies = Çerezler
privacy-cookies-text = { $app_name }, çerezleri yalnızca sizi tanımak ve tercihlerinizi hatırlamak için kullanır. Sizi takip etmeyiz ve başka sitelerden hiçbir şey yüklemeyiz.
privacy-why = Neden ve ne kadar süreyle?
privacy-why-text = Bu verilere yalnızca hesabınızın çalışması için ihtiyacımız var. Hesabınızı sildiğinizde, yasanın saklamamızı zorunlu kıldıkları dışında bu verileri de sileriz.
privacy-rights = Haklarınız
privacy-rights-text = Verilerinizi hesabınızda görebilir, düzeltebilir ve indirebilir, hesabınızı da orada istediğiniz zaman silebilirsiniz. Ayrıca yetkili veri koruma kurumuna şikâyette bulunma hakkınız vardır.

terms-title = Kullanım koşulları
terms-lead = { $app_name } kullanımının kuralları, sade bir dille.
terms-account = Hesabınız
terms-account-text = Bir hesap bir kişi içindir. Erişebildiğiniz bir e-posta adresi verin, şifrenizi kimseyle paylaşmayın ve hesabınızı başka birinin kullandığını düşünüyorsanız bize bildirin.
terms-use = Doğru kullanım
terms-use-text = Başkalarına zarar vermeyin, yasaları çiğnemeyin ve sitenin korumasını aşmaya çalışmayın.
terms-end = Hesabın kapatılması
terms-end-text = Hesabınızı istediğiniz zaman silebilirsiniz. Bu kurallara uymayan bir hesabı devre dışı bırakabiliriz; nedenini de söyleriz.
terms-liability = Neyin sözünü verebiliriz?
terms-liability-text = Sitenin çalışmasına ve verilerinizin güvende olmasına özen gösteririz. Hiç kesinti olmayacağının sözünü veremeyiz.
