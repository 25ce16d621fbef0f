"""Booking as a client would, for the judges that need a visit."""

from judge import ask, key

CENTRE = "/centres/maastricht"
PERSON = {
    "person": "p1",
    "givenName": "Asha",
    "familyName": "Rao",
    "birthDate": "1987-05-01",
    "nationalities": ["IN"],
    "services": ["biometrics"],
}


def slots(limit=20):
    """The first free slots for biometrics."""
    return ask("GET", f"{CENTRE}/slots?service=biometrics&limit={limit}").json["slots"]


def party(count=1):
    """A party of adults who come for biometrics."""
    return [PERSON | {"person": f"p{place + 1}"} for place in range(count)]


def booking(slot, count=1):
    """The body of a booking for a slot."""
    return {
        "startsAt": slot["startsAt"],
        "party": party(count),
        "contact": {"email": "asha@example.org", "language": "en"},
        "livesIn": "GM0938",
    }


def book(slot, count=1):
    """Books a slot and gives the whole answer."""
    return ask("POST", f"{CENTRE}/visits", booking(slot, count), Idempotency_Key=key())
