"""Starts the emulator behind a guard, so that it answers the programs of this machine that have a key, and nobody else.

The emulator takes a request without credentials, or with one of several well-known keys, for one of the root user, and
does not check the root user's signature. Its administration asks for no credentials at all. A page in the developer's
browser can send such requests, so the guard refuses

- what a browser sent for another site, and what was sent to another name than this machine's own (DNS rebinding);
- what is not signed with the root key of this run or with credentials that the emulator itself gave out;
- the emulator's administration, unless the root key of this run signed the request.

The Runtime API, from which the functions take their events, has no credentials; no browser gets an answer from it.
"""

import http.server
import os
import re
import sys
import uuid
from urllib.parse import unquote

os.setsid()
sys.argv = sys.argv[:1]

from ministack import app as emulator
from ministack.core.iam_actions import access_denied_response

# Only for this import: the folder is also the functions' home, and what they put there is not to be imported.
sys.path.append(os.path.dirname(os.path.abspath(__file__)))
from signed_request import UNSIGNED, Refusal, SignedRequest

sys.path.pop()

OWN_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1])(:[0-9]{1,5})?", re.IGNORECASE | re.ASCII)
PLAIN = {"Content-Type": "text/plain"}
UNSIGNED_ANSWER = (
    "The local run refuses this: it is not signed, with Signature Version 4, with the key that `./pipeline env` prints "
    "for this port.\n"
)


def foreign_sender(fields):
    """Why a request does not come from a program of this machine, or None. Fields are pairs with names in lower case."""
    hosts = [value for name, value in fields if name == "host"]
    if len(hosts) != 1 or not OWN_HOST.fullmatch(hosts[0]):
        return f"the host must be localhost or 127.0.0.1, not {', '.join(hosts) or 'missing'}"
    own = "http://" + hosts[0]
    for name, value in fields:
        if (
            (name == "origin" and value != own)
            or (name == "sec-fetch-site" and value not in ("none", "same-origin"))
            or (name == "referer" and value != own and not value.startswith(own + "/"))
        ):
            return f"a browser sent it for another site ({name}: {value})"
    return None


def browser(fields):
    """Why a request comes from a browser, whatever its site, or None. A browser of any age names itself."""
    for name, value in fields:
        if name in ("origin", "referer") or name.startswith("sec-") or (name == "user-agent" and "Mozilla/" in value):
            return f"a browser sent it ({name}: {value})"
    return None


def is_administration(path):
    """No service of AWS has such paths, and no bucket such a name."""
    return path.lstrip("/").startswith("_") or path == "/health"


def guarded(app):
    """Wraps an ASGI application: its own refusals first, then the credentials."""

    async def guard(scope, receive, send):
        if scope["type"] == "lifespan":
            return await app(scope, receive, send)
        if scope["type"] != "http":
            await receive()
            return await send({"type": "websocket.close", "code": 1008})
        foreign = foreign_sender([(name.decode("latin-1").lower(), value.decode("latin-1"))
                                  for name, value in scope["headers"]])
        if foreign:
            return await answer(send, 403, PLAIN, f"The local run refuses this: {foreign}.\n")
        try:
            request = SignedRequest(scope)
            if is_administration(scope["path"]) and not request.by_root:
                raise Refusal(*UNSIGNED)
            messages = []
            if request.body_is_signed:
                while not messages or messages[-1].get("more_body"):
                    messages.append(await receive())
            request.check(b"".join(message.get("body", b"") for message in messages))
        except Refusal as refusal:
            return await refuse(scope, send, *refusal.args)
        await app(scope, replayed(messages, receive), send)

    return guard


def replayed(messages, receive):
    """What hands on first what has been received already."""
    waiting = iter(messages)

    async def receive_next():
        return next(waiting, None) or await receive()

    return receive_next


async def refuse(scope, send, code, message):
    """Answers as the service would that the signature is for, so that every SDK understands it."""
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    query = unquote(scope.get("query_string", b"").decode("latin-1"))
    signed_for = re.search(r"Credential=[^/&]+/[0-9]+/[^/&]+/([a-z0-9-]+)/", headers.get("authorization", query))
    if not signed_for or (code, message) == UNSIGNED:
        return await answer(send, 403, PLAIN, UNSIGNED_ANSWER)
    await answer(send, *access_denied_response(
        signed_for.group(1), "", "", str(uuid.uuid4()), error_code=code, message=message, headers=headers))


async def answer(send, status, headers, body):
    content = body.encode() if isinstance(body, str) else body
    fields = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    fields.append((b"content-length", str(len(content)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": content})


def keep_browsers_from(handler):
    """Lets an HTTP server of the standard library, as the Runtime API is one, answer no browser."""
    parse_request = handler.parse_request

    def parse_and_refuse(self):
        if not parse_request(self):
            return False
        fields = [(name.lower(), value) for name, value in self.headers.items()]
        reason = foreign_sender(fields) or browser(fields)
        if reason:
            self.close_connection = True
            self.send_error(403, explain=reason)
        return not reason

    handler.parse_request = parse_and_refuse


keep_browsers_from(http.server.BaseHTTPRequestHandler)
emulator.app = guarded(emulator.app)
emulator.main()
