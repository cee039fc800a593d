# Arama motorlarının ve sosyal ağların siteden ve tek tek sayfalardan gösterdikleri.
site-description = { $app_name }, topluluğunuzu ve yalnızca ona özel olan her şeyi bir araya getirir. Bir dakikada katılın, ilk günden kendinizi evinizde hissedin.
login-description = { $app_name } hesabınıza giriş yapın.
register-description = { $app_name } hesabınızı oluşturun. Bir dakika sürer.
privacy-description = { $app_name } hakkınızda neyi, neden ve ne kadar süreyle saklar?
terms-description = Siz ve { $app_name } birbirinizden ne bekleyebilirsiniz?
