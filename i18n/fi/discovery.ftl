# Mitä hakukoneet ja verkostot näyttävät sivustosta ja yksittäisistä sivuista.
site-description = { $app_name } kokoaa yhteen oman porukkasi ja kaiken, mikä on vain teitä varten. Liity minuutissa ja tunne olosi kotoisaksi ensimmäisestä päivästä alkaen.
login-description = Kirjaudu tilillesi palvelussa { $app_name }.
register-description = Luo tili palveluun { $app_name }. Se vie minuutin.
privacy-description = Mitä { $app_name } tallentaa sinusta, mihin tarkoitukseen ja kuinka pitkäksi aikaa.
terms-description = Mitä sinä ja { $app_name } voitte odottaa toisiltanne.
