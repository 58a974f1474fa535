"""Starts the emulator behind a guard that accepts only requests from programs on this machine that have a valid key.

The emulator treats a request without credentials, or with one of several well-known keys, as a request of the root
user, and doesn't verify the root user's signature. Its administration API requires no credentials. A page in the
developer's browser can send such requests, so the guard rejects:

- requests that a browser sent for another site, and requests to a host name other than this machine's (DNS rebinding);
- requests that aren't signed with the root key of this run or with credentials that the emulator has issued;
- administration requests that aren't signed with the root key of this run.

The Runtime API, from which the functions receive their events, uses no credentials. The guard rejects all browsers there.
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

# Only for this import, because the functions can write to this folder, and their files must not be imported.
sys.path.append(os.path.dirname(os.path.abspath(__file__)))
from signed_request import UNSIGNED, Refusal, SignedRequest

sys.path.pop()

OWN_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1])(:[0-9]{1,5})?", re.IGNORECASE | re.ASCII)
PLAIN = {"Content-Type": "text/plain"}
UNSIGNED_MESSAGE = (
    "Request rejected: it isn't signed with Signature Version 4 and the key that `./pipeline env` prints for this "
    "port.\n"
)


def foreign_origin(fields):
    """Returns why a request isn't from a program on this machine, or None. Fields are pairs with lowercase names."""
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
            return f"a browser sent this request for another site ({name}: {value})"
    return None


def browser(fields):
    """Returns why a request is from a browser, for any site, or None. Browsers of any age identify themselves."""
    for name, value in fields:
        if name in ("origin", "referer") or name.startswith("sec-") or (name == "user-agent" and "Mozilla/" in value):
            return f"a browser sent this request ({name}: {value})"
    return None


def is_administration(path):
    """Returns whether a path belongs to the administration API. No AWS service has such paths, and no bucket such a name."""
    return path.lstrip("/").startswith("_") or path == "/health"


def guarded(app):
    """Wraps an ASGI application: checks the origin of each request, then its credentials."""

    async def guard(scope, receive, send):
        if scope["type"] == "lifespan":
            return await app(scope, receive, send)
        if scope["type"] != "http":
            await receive()
            return await send({"type": "websocket.close", "code": 1008})
        foreign = foreign_origin([(name.decode("latin-1").lower(), value.decode("latin-1"))
                                  for name, value in scope["headers"]])
        if foreign:
            return await respond(send, 403, PLAIN, f"Request rejected: {foreign}.\n")
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
            return await reject(scope, send, *refusal.args)
        await app(scope, replayed(messages, receive), send)

    return guard


def replayed(messages, receive):
    """Returns a receive function that first returns the messages that were already received."""
    waiting = iter(messages)

    async def receive_next():
        return next(waiting, None) or await receive()

    return receive_next


async def reject(scope, send, code, message):
    """Responds in the format of the service that the signature is for, so that every SDK understands the error."""
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    query = unquote(scope.get("query_string", b"").decode("latin-1"))
    signed_for = re.search(r"Credential=[^/&]+/[0-9]+/[^/&]+/([a-z0-9-]+)/", headers.get("authorization", query))
    if not signed_for or (code, message) == UNSIGNED:
        return await respond(send, 403, PLAIN, UNSIGNED_MESSAGE)
    await respond(send, *access_denied_response(
        signed_for.group(1), "", "", str(uuid.uuid4()), error_code=code, message=message, headers=headers))


async def respond(send, status, headers, body):
    content = body.encode() if isinstance(body, str) else body
    fields = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    fields.append((b"content-length", str(len(content)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": content})


def reject_browsers(handler):
    """Makes an HTTP server of the standard library reject browsers. The Runtime API is such a server."""
    parse_request = handler.parse_request

    def parse_and_reject(self):
        if not parse_request(self):
            return False
        fields = [(name.lower(), value) for name, value in self.headers.items()]
        reason = foreign_origin(fields) or browser(fields)
        if reason:
            self.close_connection = True
            self.send_error(403, explain=reason)
        return not reason

    handler.parse_request = parse_and_reject


reject_browsers(http.server.BaseHTTPRequestHandler)
emulator.app = guarded(emulator.app)
emulator.main()
