"""A hook of Schemathesis: a valid idempotency key is made a new one, for otherwise most requests would repeat a key."""

import itertools
import re

import schemathesis

COUNT = itertools.count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Leaves keys alone that are meant to be refused."""
    if re.fullmatch(r"[!-~]{16,255}", (case.headers or {}).get("Idempotency-Key", "")):
        case.headers["Idempotency-Key"] = f"generated-{next(COUNT):09}"
