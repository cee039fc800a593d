"""Makes a database with the models of Flask-Security-Too: import_flask_security.py URL PASSWORD SALT SCHEME NAME

Adds the account NAME@example.com, with the role of this name, whose password is hashed by the SCHEME.
"""

import datetime
import sys

from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore, hash_password
from flask_security.models import fsqla_v3 as models
from flask_sqlalchemy import SQLAlchemy

url, password, salt, scheme, name = sys.argv[1:]
app = Flask(__name__)
app.config.update(
    SECRET_KEY="a secret key of thirty-two bytes",
    SQLALCHEMY_DATABASE_URI=url,
    SECURITY_PASSWORD_SALT=salt,
    SECURITY_PASSWORD_HASH=scheme,
    SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False},
)
db = SQLAlchemy(app)
models.FsModels.set_db_info(db)


class Role(db.Model, models.FsRoleMixin):
    pass


class User(db.Model, models.FsUserMixin):
    pass


store = SQLAlchemyUserDatastore(db, User, Role)
Security(app, store)
with app.app_context():
    db.create_all()
    role = store.find_or_create_role(name=name, description=f"The role of {name}")
    user = store.create_user(email=f"{name}@example.com", password=hash_password(password), roles=[role])
    user.confirmed_at = datetime.datetime.now(datetime.timezone.utc)
    db.session.commit()
