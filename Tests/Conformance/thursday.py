"""A Thursday's first ten visits, booked at a server of their own with an exercise clock."""

import json
import os
import secrets
import subprocess
import tempfile
import time

BOOKED_AT = "2021-03-04T08:00:00Z"
DAY = "2021-03-11"
OPENING = "2021-03-11T08:00:00Z"
TOKEN = "thursday-" + secrets.token_hex(16)

# Service, given and family name, day of birth; then what is chosen and typed to finish it.
VISITORS = [
    ("information", "Asha", "Rao", "1987-05-01"),
    ("biometrics", "Ravi", "Iyer", "1990-02-03"),
    ("welcome-call", "Lucía", "García", "1985-07-09"),
    ("biometrics", "Yassin", "Alami", "1979-11-30"),
    ("information", "Carmen", "Ruiz", "1991-06-01"),
    ("biometrics", "伟", "张", "1996-01-17"),
    ("biometrics", "Zoë", "de Vries", "1982-12-24"),
    ("information", "Łukasz", "Żak", "1975-03-08"),
    ("information", "نور", "خان", "1993-09-19"),
]
FAMILY = [("Mira", "Rao", "1988-01-14"), ("Dev", "Rao", "1986-02-03"), ("Noor", "Rao", "2012-08-08")]
HOSTILE = [
    "Eve\x1b[2J", "Eve\x1b]0;owned\x07", "Eve\x9b31m", "Eve\u202egnp.exe", "Eve\u2066x\u2069", "Eve\rOWNED", "Eve\nOWNED",
    "E" + "\u0301" * 60, "Eve\u200b\u200d\ufeff", "\u200fEve", "世" * 60, "Eve\x1b[?1049l", "\x1b[6n", "Eve\u2028x",
]


class Server:
    """A server of its own, with its database in a folder that goes with it."""

    def __init__(self, loket):
        self.folder = tempfile.TemporaryDirectory()
        self.loket = loket
        self.database = os.path.join(self.folder.name, "loket.db")
        self.url = None
        self.start("127.0.0.1:0", BOOKED_AT)

    def start(self, listen, clock):
        """Starts it, and waits until it listens."""
        self.err = open(os.path.join(self.folder.name, "err"), "ab")
        self.process = subprocess.Popen(
            [self.loket, "serve", "--listen", listen, "--database", self.database, "--exercise", "--clock", clock],
            stdout=subprocess.PIPE, stderr=self.err, env=os.environ | {"LOKET_ADMIN_TOKEN": TOKEN}, text=True)
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.url = line.split()[-1]
                return
        raise RuntimeError("the server does not start: " + open(self.err.name).read())

    def stop(self):
        """Ends it."""
        self.process.terminate()
        self.process.wait(30)

    def call(self, method, path, body=None, token=TOKEN):
        """Asks it; gives the status and the answer."""
        import http.client
        import urllib.parse
        import uuid

        where = urllib.parse.urlsplit(self.url)
        connection = http.client.HTTPConnection(where.hostname, where.port, timeout=30)
        fields = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())}
        if body is not None:
            fields["Content-Type"] = "application/json"
        connection.request(method, "/v1" + path, json.dumps(body) if body is not None else None, fields)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, json.loads(data) if data else None

    def must(self, method, path, body=None, token=TOKEN):
        """Asks it for what must be given."""
        status, answer = self.call(method, path, body, token)
        if status not in (200, 201):
            raise RuntimeError(f"{method} {path}: {status} {answer}")
        return answer

    def set_clock(self, now):
        """Sets the exercise's clock."""
        self.must("POST", "/exercise/clock", {"now": now})

    def token(self, *grants):
        """A token that grants something."""
        return self.must("POST", "/tokens", {"grants": list(grants)})["secret"]


def person(place, given, family, born, service=None, facts=None):
    """A person of a booking."""
    one = {"person": f"p{place}", "givenName": given, "familyName": family, "birthDate": born, "nationalities": ["IN"]}
    if service:
        one["services"] = [service]
    if facts:
        one["facts"] = facts
    return one


def book(server, officer, party, bundle=None, sponsor=None, skip=0):
    """Books the first free slot of the Thursday."""
    wanted = {"party": party, "from": DAY, "until": "2021-03-12", "limit": 20, "livesIn": "GM0938"}
    if bundle:
        wanted["bundle"] = bundle
    if sponsor:
        wanted["sponsor"] = sponsor
    status, found = server.call("POST", "/centres/maastricht/slots/_search", wanted, officer)
    if status != 200 or not found["slots"]:
        return status, found
    body = {
        "startsAt": found["slots"][min(skip, len(found["slots"]) - 1)]["startsAt"], "party": party,
        "contact": {"email": "asha@example.org", "language": "en"}, "livesIn": "GM0938",
    }
    if bundle:
        body["bundle"] = bundle
    if sponsor:
        body["sponsor"] = sponsor
    return server.call("POST", "/centres/maastricht/visits", body, officer)


def morning(loket, hostile=False):
    """A server with the Thursday's visits booked, at its opening hour, and an officer's token."""
    server = Server(loket)
    officer = server.token({"role": "officer", "centre": "maastricht"})
    server.must(
        "POST", "/sponsors",
        {"sponsor": "acme", "name": "Acme Chips B.V.", "recognition": [{"from": "2019-05-01"}]})
    booked = 0
    if hostile:
        for name in HOSTILE:
            status, _ = book(server, officer, [person(1, name, "Rao", "1987-05-01", "information")])
            booked += status == 201
    else:
        family = [
            person(place + 1, *one, facts={"family-of": "nobody" if place == 0 else "migrant"})
            for place, one in enumerate(FAMILY)
        ]
        parties = [([person(1, *one[1:], service=one[0])], None, None) for one in VISITORS]
        parties.insert(4, (family, "one-stop-shop", "acme"))
        for party, bundle, sponsor in parties:
            status, answer = book(server, officer, party, bundle, sponsor)
            if status != 201:
                raise RuntimeError(f"no booking for {party}: {status} {answer}")
            booked += 1
    server.set_clock(OPENING)
    return server, officer, booked


def wait_until(holds, seconds=20):
    """Waits until something holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False
