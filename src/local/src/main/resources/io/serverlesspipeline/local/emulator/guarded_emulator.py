"""Starts the emulator behind a guard, so that it answers the programs of this machine that have a key, and nobody else.

The emulator takes a request without credentials, or with one of several well-known keys, for one of the root user, and
does not check the root user's signature. Its administration asks for no credentials at all. A page in the developer's
browser can send such requests, so the guard refuses

- what a browser sent for another site, and what was sent to another name than this machine's own (DNS rebinding);
- what is not signed with the root key of this run or with credentials that the emulator itself gave out;
- the emulator's administration, unless the root key of this run signed the request.

The Runtime API, from which the functions take their events, has no credentials; no browser gets an answer from it.
"""

import hashlib
import hmac
import http.server
import os
import re
import sys
import uuid
from urllib.parse import parse_qs, quote, unquote

os.setsid()
sys.argv = sys.argv[:1]

from ministack import app as emulator
from ministack.core import iam_evaluator, sigv4
from ministack.core.iam_actions import access_denied_response
from ministack.core.responses import _account_from_sts_session, get_account_id
from ministack.core.router import extract_access_key_id

OWN_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1])(:[0-9]{1,5})?", re.IGNORECASE | re.ASCII)
ALGORITHM = "AWS4-HMAC-SHA256"
QUERY_CREDENTIALS = {"x-amz-credential", "x-amz-signature", "x-amz-algorithm", "awsaccesskeyid", "signature"}
UNKNOWN_KEY = ("UnrecognizedClientException", "The security token included in the request is invalid.")
UNSIGNED = ("MissingAuthenticationToken", "Missing Authentication Token")
PLAIN = {"Content-Type": "text/plain"}
UNSIGNED_ANSWER = "The local run refuses this: it is not signed with the key that `./pipeline env` prints.\n"


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


class Refusal(Exception):
    """Says why a request's credentials do not do, as AWS would."""


class SignedRequest:
    """A request whose signature is to be checked."""

    def __init__(self, scope):
        self.method = scope["method"]
        self.raw_path = (scope.get("raw_path") or quote(scope["path"]).encode()).decode("latin-1")
        self.query = parse_qs(scope.get("query_string", b"").decode("utf-8", "replace"), keep_blank_values=True)
        self.headers = {}
        for name, value in scope["headers"]:
            key, text = name.decode("latin-1").lower(), sigv4.decode_header_value(value)
            self.headers[key] = f"{self.headers[key]},{text}" if key in self.headers else text
        self.presigned = "authorization" not in self.headers
        self.signature = self._signature()
        self.secret = self._secret()

    def _signature(self):
        in_query = {name.lower() for name in self.query} & QUERY_CREDENTIALS
        if self.presigned and self._parameter("X-Amz-Algorithm") == ALGORITHM:
            signature = sigv4.parse_query_signature(self.query)
        elif not self.presigned and not in_query and self.headers["authorization"].startswith(ALGORITHM + " "):
            signature = sigv4.parse_header_signature(self.headers)
        else:
            raise Refusal(*UNSIGNED)
        if isinstance(signature, tuple):
            raise Refusal(*signature)
        # The emulator must take the key from where this has taken it.
        if signature.access_key_id != extract_access_key_id(self.headers, self.query):
            raise Refusal(*UNSIGNED)
        return signature

    def _parameter(self, name):
        return (self.query.get(name) or [""])[0]

    @property
    def by_root(self):
        return hmac.compare_digest(self.signature.access_key_id.encode(), os.environ["AWS_ACCESS_KEY_ID"].encode())

    def _secret(self):
        token = self._parameter("X-Amz-Security-Token") or self.headers.get("x-amz-security-token", "")
        key = self.signature.access_key_id
        if self.by_root and not token:
            return os.environ["AWS_SECRET_ACCESS_KEY"]
        if iam_evaluator.is_root_access_key(key):
            raise Refusal(*UNKNOWN_KEY)
        account = _account_from_sts_session(key) or iam_evaluator.find_iam_access_key_account(key) or get_account_id()
        credential = iam_evaluator.resolve_credential(key, account, token)
        if isinstance(credential, iam_evaluator.CredentialResolutionError):
            raise Refusal(*UNKNOWN_KEY if credential.code == "InvalidToken" else (credential.code, credential.message))
        return credential.secret_access_key

    @property
    def body_is_signed(self):
        """Whether the signature cannot be checked without the body."""
        given = "" if self.presigned else self.headers.get("x-amz-content-sha256", "")
        return not given or given.startswith("STREAMING-" + ALGORITHM)

    def check(self, body):
        failure = self._time_failure() or sigv4.header_signature_failure(
            self.signature, self.secret, self.method, self.raw_path, self.query, self.headers, body,
            presigned=self.presigned)
        if failure:
            raise Refusal(*failure)

    def _time_failure(self):
        if not self.presigned or self.signature.service != "s3":
            return sigv4.request_time_failure(self.signature)
        try:
            expired = sigv4.presigned_request_is_expired(self.signature.amz_date, self._parameter("X-Amz-Expires"))
        except ValueError:
            expired = True
        return ("RequestExpired", "Request has expired") if expired else None


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
