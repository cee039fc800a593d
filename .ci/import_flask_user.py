"""Makes databases with the models of Flask-User's documentation: import_flask_user.py ALL EMAILS PASSWORD

Both are URLs of SQLAlchemy: ALL gets everything in the table of users; EMAILS gets a table of addresses.
"""

import datetime
import sys

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_user import UserManager, UserMixin

everything, addresses, password = sys.argv[1:]
# The documentation's models ignore case as SQLite does it. PostgreSQL does not know how.
collation = "NOCASE" if everything.startswith("sqlite:") else None
now = datetime.datetime.utcnow()


def application(url):
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="a secret key of thirty-two bytes",
        SQLALCHEMY_DATABASE_URI=url,
        SQLALCHEMY_TRACK_MODIFICATIONS=False,
        USER_APP_NAME="Old",
        USER_EMAIL_SENDER_EMAIL="old@example.com",
        USER_ENABLE_MULTIPLE_EMAILS=url == addresses,
    )
    return app, SQLAlchemy(app)


def all_in_one():
    app, db = application(everything)

    class User(db.Model, UserMixin):
        __tablename__ = "users"
        id = db.Column(db.Integer, primary_key=True)
        active = db.Column("is_active", db.Boolean(), nullable=False, server_default="1")
        username = db.Column(db.String(100, collation=collation), nullable=False, unique=True)
        password = db.Column(db.String(255), nullable=False, server_default="")
        email = db.Column(db.String(255, collation=collation), nullable=False, unique=True)
        email_confirmed_at = db.Column(db.DateTime())
        first_name = db.Column(db.String(100, collation=collation), nullable=False, server_default="")
        last_name = db.Column(db.String(100, collation=collation), nullable=False, server_default="")
        roles = db.relationship("Role", secondary="user_roles")

    class Role(db.Model):
        __tablename__ = "roles"
        id = db.Column(db.Integer(), primary_key=True)
        name = db.Column(db.String(50), unique=True)

    class UserRoles(db.Model):
        __tablename__ = "user_roles"
        id = db.Column(db.Integer(), primary_key=True)
        user_id = db.Column(db.Integer(), db.ForeignKey("users.id", ondelete="CASCADE"))
        role_id = db.Column(db.Integer(), db.ForeignKey("roles.id", ondelete="CASCADE"))

    with app.app_context():
        manager = UserManager(app, db, User)
        db.create_all()
        hashed = manager.hash_password(password)
        role = Role(name="editor")
        db.session.add(role)
        add = manager.db_manager.add_user
        ann = add(username="ann", email="Ann@example.com", password=hashed, email_confirmed_at=now)
        ann.roles.append(role)
        add(username="new", email="new@example.com", password=hashed)
        # The library makes every account active.
        off = add(username="off", email="off@example.com", password=hashed, email_confirmed_at=now)
        off.active = False
        manager.db_manager.commit()


def with_addresses():
    app, db = application(addresses)

    class User(db.Model, UserMixin):
        __tablename__ = "users"
        id = db.Column(db.Integer, primary_key=True)
        active = db.Column("is_active", db.Boolean(), nullable=False, server_default="1")
        username = db.Column(db.String(100), nullable=False, unique=True)
        password = db.Column(db.String(255), nullable=False, server_default="")
        user_emails = db.relationship("UserEmail")

    class UserEmail(db.Model):
        __tablename__ = "user_emails"
        id = db.Column(db.Integer, primary_key=True)
        user_id = db.Column(db.Integer, db.ForeignKey("users.id"))
        user = db.relationship("User", uselist=False)
        email = db.Column(db.String(255), nullable=False, unique=True)
        email_confirmed_at = db.Column(db.DateTime())
        is_primary = db.Column(db.Boolean(), nullable=False, server_default="0")

    with app.app_context():
        manager = UserManager(app, db, User, UserEmailClass=UserEmail)
        db.create_all()
        user = manager.db_manager.add_user(username="bea", password=manager.hash_password(password))
        for email, primary in ("second@example.com", False), ("bea@example.com", True):
            row = manager.db_manager.add_user_email(user, email=email, is_primary=primary, email_confirmed_at=now)
            row.user = user
        manager.db_manager.commit()


all_in_one()
with_addresses()
