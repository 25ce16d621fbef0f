"""Books a family and reads the visit's calendar file with another program's eyes (PyPI `icalendar`)."""

import datetime

import icalendar
from judge import Verdict, ask
from visits import book, slots

verdict = Verdict()
check = verdict.check


def moment(text):
    """An instant of the API."""
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def judge(visit, state):
    """Holds the calendar file of a visit to what the API says of it."""
    path = f"/visits/{visit['reference']}/calendar"
    answer = ask("GET", path, token=visit["key"])
    if not check(answer.status == 200 and answer.type == "text/calendar", "a calendar file", answer):
        return
    lines = answer.body.split(b"\r\n")
    check(answer.body.endswith(b"\r\n") and not any(b"\n" in line for line in lines), "lines end in CR LF (3.1)")
    check(all(len(line) <= 75 for line in lines), "no line is over 75 bytes (3.1)")
    calendar = icalendar.Calendar.from_ical(answer.body)
    check(not calendar.errors, "no property is refused", calendar.errors)
    check(str(calendar["VERSION"]) == "2.0" and calendar.get("PRODID"), "VERSION and PRODID (3.6)")
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    check(len(events) == len(visit["legs"]), "an event a leg, each with its own UID", list(events))
    found = sorted((event.decoded("DTSTART"), event.decoded("DTEND")) for event in events.values())
    wanted = sorted((moment(leg["startsAt"]), moment(leg["endsAt"])) for leg in visit["legs"])
    check(found == wanted, "events begin and end with their legs", f"{found} for {wanted}")
    zones = {time.utcoffset() for pair in found for time in pair}
    check(zones == {datetime.timedelta(0)}, "times are in UTC", zones)
    for event in events.values():
        check(not event.errors, "no property of an event is refused", event.errors)
        check(event.decoded("DTSTAMP").utcoffset() == datetime.timedelta(0), "DTSTAMP is in UTC (3.8.7.2)")
        check(str(event.get("STATUS")) == state, f"STATUS is {state}", event.get("STATUS"))
        check(str(event.get("SUMMARY", "")).strip(), "SUMMARY says what it is")
    text = answer.body.decode()
    check(not any(name in text for name in ("Asha", "Rao", "1987")), "names no person", text)


free = slots(200)
booked = book(free[60], count=2)
if check(booked.status == 201, "a booking for two", booked):
    family = booked.json
    check(family["localStart"].startswith("2021-03-09T1"), "booked on the Tuesday", family["localStart"])
    judge(family, "CONFIRMED")
    ask("POST", f"/visits/{family['reference']}/cancellations", token=family["key"])
    judge(family, "CANCELLED")
verdict.end()
