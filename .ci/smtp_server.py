"""A mail server that wants STARTTLS and a sign-in: smtp_server.py CERTIFICATE KEY MAILS PORT"""

import asyncio
import ssl
import sys

from aiosmtpd.handlers import Message
from aiosmtpd.smtp import SMTP, AuthResult

certificate, key, mails, port = sys.argv[1:]


class Write(Message):
    """Appends every mail to a file, with whom it was for."""

    def handle_message(self, message):
        with open(mails, "a") as file:
            file.write(message.as_string())


def authenticate(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (b"gantry", b"open sesame")
    return AuthResult(success=known, handled=known)


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)

    def session():
        return SMTP(Write(), tls_context=tls, require_starttls=True, auth_required=True, authenticator=authenticate)

    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0)
    with open(port, "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    await server.serve_forever()


asyncio.run(main())
