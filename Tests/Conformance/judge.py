"""What the judges in Python share: asking the server, counting what holds, telling what does not."""

import http.client
import json
import os
import sys
import urllib.parse
import uuid
from dataclasses import dataclass

URL = urllib.parse.urlsplit(os.environ["LOKET_URL"]) if "LOKET_URL" in os.environ else None
TOKEN = os.environ.get("LOKET_ADMIN_TOKEN", "")


@dataclass
class Answer:
    """A response as it came, with what was asked; nothing is followed, nothing is raised."""

    method: str
    path: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def type(self):
        """The media type without its parameters."""
        return (self.headers["Content-Type"] or "").partition(";")[0].strip()

    def __str__(self):
        return f"{self.method} {self.path[:80]}: {self.status} {self.type} {self.body[:300]!r}"


ANSWERS = []
"""Every answer heard so far, for rules that hold for all of them."""


def ask(method, path, body=None, token=None, **headers):
    """Sends one request below /v1; a body that is no text or bytes goes out as JSON. `If_Match` names `If-Match`."""
    fields = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    if body is not None and not isinstance(body, (str, bytes)):
        body = json.dumps(body)
        fields.setdefault("Content-Type", "application/json")
    if token:
        fields["Authorization"] = f"Bearer {token}"
    connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=30)
    try:
        connection.request(method, "/v1" + path, body=body, headers=fields)
        answer = connection.getresponse()
        heard = Answer(method, path, answer.status, answer.headers, answer.read())
        ANSWERS.append(heard)
        return heard
    finally:
        connection.close()


def key():
    """A new idempotency key."""
    return str(uuid.uuid4())


class Verdict:
    """Counts what holds."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, holds, rule, found=""):
        """Counts a rule, and says what was found where it does not hold."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {rule}" + (f": {found}" if found != "" else ""))
        return holds

    def end(self):
        """Tells the figures and ends the program."""
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)
