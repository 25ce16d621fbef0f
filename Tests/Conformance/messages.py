"""Reads what people are told with other programs' eyes: mails (Python's `email`), their calendars (PyPI `icalendar`),
and a webhook's events (PyPI `cloudevents`), posted by a server of its own to a receiver that fails at first."""

import base64
import datetime
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time
import urllib.parse

import icalendar
import judge
from cloudevents.core.bindings.http import HTTPMessage, from_structured_event
from judge import TOKEN, Verdict, ask, key
from visits import CENTRE, booking, slots

verdict = Verdict()
check = verdict.check
PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
HEADERS = {
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
    "Content-Type",
}  # fmt: skip
HOSTILE = ["{{> en/sheet}}", "Eve\r\nBcc: evil@example.org\r\n\r\nhi", "Zoë\u2028Bcc: x@y", "नेहा", "<b>&amp;", "王 小明"]


def family(slot):
    """A booking for six with names that mean harm, and names that mean none."""
    body = booking(slot, 6)
    for person, name in zip(body["party"], HOSTILE):
        person["givenName"] = name
    return body


def tell(slot):
    """Books, moves and cancels a visit for six; gives its reference."""
    free = slots(200)
    booked = ask("POST", f"{CENTRE}/visits", family(free[slot]), Idempotency_Key=key())
    if not check(booked.status == 201, "a booking for six", booked):
        verdict.end()
    visit = booked.json
    settle(1)
    moved = ask(
        "POST", f"/visits/{visit['reference']}/moves", {"startsAt": free[slot + 30]["startsAt"]}, token=visit["key"]
    )
    check(moved.status == 200, "it is moved", moved)
    settle(2)
    check(ask("POST", f"/visits/{visit['reference']}/cancellations", token=visit["key"]).status == 200, "cancelled")
    settle(3)
    return visit["reference"]


sent = lambda: 0  # noqa: E731


def settle(count):
    """Waits until so many messages have come."""
    end = time.monotonic() + 60
    while sent() < count and time.monotonic() < end:
        time.sleep(0.05)
    check(sent() >= count, f"{count} messages come", sent())


def judge_calendar(bytes_, method, reference, sequence):
    """Holds an attached calendar to RFC 5545 and 5546."""
    calendar = icalendar.Calendar.from_ical(bytes_)
    check(str(calendar["METHOD"]) == method, f"METHOD is {method}", calendar["METHOD"])
    events = calendar.walk("VEVENT")
    check(events and not calendar.errors, "events, and no error", calendar.errors)
    for event in events:
        check(not event.errors, "no property is refused", event.errors)
        check(str(event["UID"]).startswith(reference) and event["SEQUENCE"] == sequence, "UID and SEQUENCE", event)
        check("ORGANIZER" in event, f"{method} has an ORGANIZER (RFC 5546, 3.2)")
        wanted = "CANCELLED" if method == "CANCEL" else "CONFIRMED"
        check(str(event["STATUS"]) == wanted, f"STATUS is {wanted}", event["STATUS"])
        check(event.decoded("DTSTART").utcoffset() == datetime.timedelta(0), "times in UTC")


def judge_mail(raw, kind, reference):
    """Holds a mail to RFC 5322 and MIME, as Python reads them."""
    lines = raw.split(b"\r\n")
    check(raw.endswith(b"\r\n") and not any(b"\n" in line or b"\r" in line for line in lines), "lines end in CR LF")
    check(all(len(line) <= 200 for line in lines), "no line is long", max(map(len, lines)))
    check(all(byte < 128 for byte in raw), "only ASCII goes over the wire")
    mail = email.message_from_bytes(raw, policy=email.policy.default.clone(raise_on_defect=True))
    check(not mail.defects, "no defect", mail.defects)
    check(set(mail.keys()) == HEADERS and len(mail.keys()) == len(HEADERS), "these headers and no other", mail.keys())
    addresses = mail["To"].addresses
    check([(one.addr_spec, one.display_name) for one in addresses] == [("asha@example.org", "")], "To", mail["To"])
    check(mail["From"].addresses[0].addr_spec == "expatcentre@maastricht.nl", "From is the centre's", mail["From"])
    check(mail["Date"].datetime.tzinfo is not None and not mail["Subject"].defects, "Date and Subject are read")
    check(reference in mail["Subject"] and "\n" not in mail["Subject"], "the subject has the reference")
    text = mail.get_body().get_content().replace("\r\n", "\n")
    check(text.startswith("Dear {{> en/sheet}} Rao,\n"), "the name is data, not a template", text[:60])
    check(not any(line.startswith(("Bcc", "hi")) for line in text.split("\n")), "no name makes a line")
    if kind != "visit-cancelled":
        check(all(name in text for name in ("नेहा", "王 小明", "<b>&amp;", "Zoë Bcc")), "names as they are", text)
    files = list(mail.iter_attachments())
    check([one.get_content_type() for one in files] == ["text/calendar"], "one calendar file", files)
    method = "CANCEL" if kind == "visit-cancelled" else "PUBLISH"
    check(files[0]["Content-Type"].params.get("method") == method, "its method stands in the header too")
    sequence = ["visit-booked", "visit-moved", "visit-cancelled"].index(kind)
    judge_calendar(files[0].get_payload(decode=True), method, reference, sequence)


def mails():
    """Spooled mails by the name of their file."""
    return {path.stem: path.read_bytes() for path in (WORK / "loket.db.messages").glob("*.eml")}


before = mails()
sent = lambda: len(mails()) - len(before)  # noqa: E731
reference = tell(20)
officer = ask(
    "POST", "/tokens", {"grants": [{"role": "officer", "centre": "maastricht"}]}, token=TOKEN, Idempotency_Key=key()
).json["secret"]
told = [one for one in ask("GET", f"{CENTRE}/messages", token=officer).json["messages"] if one["about"] == reference]
check(len(told) == 3 and all(one["state"] == "sent" for one in told), "three messages, all sent", told)
for one in told:
    if check(one["message"] in mails(), "a mail named by its message's id", one):
        judge_mail(mails()[one["message"]], one["kind"], reference)


class Receiver(http.server.BaseHTTPRequestHandler):
    """Refuses each event once, as a receiver that is being restarted, and takes it the next time."""

    seen, taken = [], []

    def do_POST(self):
        """Takes an event."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        event = json.loads(body)["id"]
        first = event not in [one for one, _, _ in self.seen]
        self.seen.append((event, dict(self.headers), body))
        if not first:
            self.taken.append(event)
        self.send_response(503 if first else 204)
        if first:
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        """Says nothing."""


def judge_event(headers, body, secret):
    """Holds an event to CloudEvents 1.0, to what the NL GOV profile adds, and to its signature."""
    event = from_structured_event(HTTPMessage(headers=headers, body=body))
    check(headers["Content-Type"].startswith("application/cloudevents+json"), "structured mode", headers)
    attributes = {name: value for name, value in json.loads(body).items() if name != "data"}
    check(event.get_specversion() == "1.0" and event.get_time() is not None, "specversion and time", attributes)
    check(all(re.fullmatch(r"[a-z0-9]{1,20}", name) for name in attributes), "names of attributes (NL GOV)", attributes)
    check(re.fullmatch(r"nl(\.[a-z0-9-]+)+\.v\d+", event.get_type()), "type is reversed, with a version", event.get_type())
    check(event.get_source().startswith("urn:nld:oin:"), "source names the system (NL GOV)", event.get_source())
    check(urllib.parse.urlparse(event.get_dataschema()).scheme, "dataschema is an absolute URI")
    check(len(body) <= 65536, "at most 64 KB", len(body))
    clear = json.dumps(attributes, ensure_ascii=False)
    check(not any(name in clear for name in ("Rao", "asha", "1987", "नेहा")), "attributes name nobody", clear)
    data = event.get_data()
    check(data["recipient"] == {"email": "asha@example.org"} and data["title"], "data says whom to tell what", data)
    judge_calendar(data["calendar"]["file"].encode(), data["calendar"]["method"], data["about"], {
        "visit-booked": 0, "visit-moved": 1, "visit-cancelled": 2}[data["kind"]])  # fmt: skip
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    wanted = base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()
    check(headers["webhook-id"] == event.get_id(), "the signature is over the event's id")
    check(headers["webhook-signature"] == f"v1,{wanted}", "signed as Standard Webhooks has it")


receiver = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=receiver.serve_forever, daemon=True).start()
SECRET = "a secret of the receiver"
server = subprocess.Popen(
    [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--database", WORK / "hook.db", "--exercise", "--clock",
     "2021-03-04T08:00:00Z", "--messages", f"webhook:http://127.0.0.1:{receiver.server_port}/events",
     "--event-source", "urn:nld:oin:00000001003214345000:systeem:loket"],
    env=os.environ | {"LOKET_WEBHOOK_SECRET": SECRET}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
)  # fmt: skip
try:
    for line in server.stdout:
        if line.startswith("listening on "):
            judge.URL = urllib.parse.urlsplit(line.split()[2])
            break
    # Time must pass before an event is tried again; the waits grow from a minute, and the exercise's clock is set on.
    def taken():
        """How many events were taken, after the clock was set on where some wait."""
        if len(Receiver.taken) < len({event for event, _, _ in Receiver.seen}):
            now = ask("GET", "/health").json["now"]
            later = datetime.datetime.fromisoformat(now.replace("Z", "+00:00")) + datetime.timedelta(minutes=2)
            ask("POST", "/exercise/clock", {"now": later.strftime("%Y-%m-%dT%H:%M:%SZ")}, token=TOKEN)
        return len(Receiver.taken)

    sent = taken
    tell(60)
    events = {event for event, _, _ in Receiver.seen}
    check(len(events) == 3 and sorted(Receiver.taken) == sorted(events), "each event is taken once", Receiver.taken)
    check(len(Receiver.seen) == 6, "and was sent twice, under its own id", len(Receiver.seen))
    for _, headers, body in Receiver.seen:
        judge_event(headers, body, SECRET)
    health = ask("GET", "/health").json["messages"]
    check(health == {"channel": "webhook", "waiting": 0, "undelivered": 0}, "health tells of it", health)
finally:
    server.terminate()
    server.wait()
verdict.end()
