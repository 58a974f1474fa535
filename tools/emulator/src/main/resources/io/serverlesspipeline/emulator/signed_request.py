"""Verifies that the root user of this run, or the holder of credentials from the emulator, has signed a request.

The emulator verifies signatures itself, except the root user's, and treats several well-known keys as the root user's.
"""

import hmac
import os
import re
from urllib.parse import parse_qs, quote

from ministack.core import iam_evaluator, sigv4
from ministack.core.responses import _account_from_sts_session, get_account_id
from ministack.core.router import extract_access_key_id

ALGORITHM = "AWS4-HMAC-SHA256"
TIME = re.compile(r"[0-9]{8}T[0-9]{6}Z", re.ASCII)
QUERY_CREDENTIALS = {"x-amz-credential", "x-amz-signature", "x-amz-algorithm", "awsaccesskeyid", "signature"}
UNKNOWN_KEY = ("UnrecognizedClientException", "The security token included in the request is invalid.")
UNSIGNED = ("MissingAuthenticationToken", "Missing Authentication Token")


class Refusal(Exception):
    """The error code and the message with which AWS rejects invalid credentials."""


class SignedRequest:
    """A request with its signature."""

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
        # The emulator must read the key from the same place.
        if signature.access_key_id != extract_access_key_id(self.headers, self.query):
            raise Refusal(*UNSIGNED)
        # The emulator's comparison fails on non-ASCII signatures, and other time formats would never expire.
        if not signature.signature.isascii() or not TIME.fullmatch(signature.amz_date):
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
        """Whether the signature can only be verified with the body."""
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
