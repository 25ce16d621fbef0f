"""The NLGov REST API Design Rules (Logius) that can be judged from outside, against the live server.

What declarations alone can break is judged here as well, from the description that the server publishes.
"""

import json
import re

from judge import ANSWERS, TOKEN, URL, Verdict, ask, key
from visits import CENTRE, book, booking, party, slots

verdict = Verdict()
check = verdict.check
described = ask("GET", "/openapi.json", Origin="https://example.org")
document = described.json
VERSION = document["info"]["version"]
VALUES = {
    "centre": "maastricht", "service": "biometrics", "module": "biometrics", "visit": "K7QM-4XWD",
    "sponsor": "acme", "code": "GM0938",
}  # fmt: skip
OPERATIONS = [
    (path, method, operation)
    for path, methods in document["paths"].items()
    for method, operation in methods.items()
]


def filled(path):
    """A path with a plausible value for every parameter."""
    return re.sub(r"\{(\w+)\}", lambda found: VALUES.get(found[1], "0" * 26), path)


def problem(answer, status, rule):
    """Judges a problem: its media type, and the members that RFC 9457 and the rules ask for."""
    if not check(answer.status == status, f"{rule}: status {status}", answer):
        return {}
    if not check(answer.type == "application/problem+json", f"{rule}: is a problem", answer):
        return {}
    body = answer.json
    good = body.get("status") == status and all(
        isinstance(body.get(name), str) and body[name] for name in ("type", "title", "detail")
    )
    check(good, f"{rule}: has status, type, title and detail", answer)
    return body


def pointers(body):
    """Where the errors of a problem stand."""
    return {error["pointer"] for error in body.get("errors", [])}


def publication():
    """/core/publish-openapi, doc-openapi, doc-openapi-contact, semver, uri-version, transport/cors"""
    check(described.status == 200, "/core/publish-openapi: without a token", described)
    check(described.headers["Access-Control-Allow-Origin"] == "*", "/core/publish-openapi: CORS is open")
    preflight = ask(
        "OPTIONS", "/openapi.json", Origin="https://example.org", Access_Control_Request_Method="GET"
    )
    check(
        preflight.status in (200, 204) and preflight.headers["Access-Control-Allow-Origin"] == "*",
        "/core/publish-openapi: a preflight is answered",
        preflight,
    )
    closed = ask("GET", "/tokens", token=TOKEN, Origin="https://example.org")
    check(
        closed.status == 200 and closed.headers["Access-Control-Allow-Origin"] is None,
        "/core/transport/cors: what needs a token is not open",
        closed,
    )
    check(re.match(r"3\.0\.\d+$", document["openapi"]), "/core/doc-openapi: OpenAPI 3.0", document["openapi"])
    contact = document["info"].get("contact", {})
    check(all(contact.get(name) for name in ("name", "email", "url")), "/core/doc-openapi-contact", contact)
    check(re.match(r"\d+\.\d+\.\d+$", VERSION), "/core/semver", VERSION)
    check(
        [server["url"].rsplit("/", 1)[-1] for server in document["servers"]] == ["v" + VERSION.split(".")[0]],
        "/core/uri-version: the major version ends the base path",
        document["servers"],
    )
    check("/openapi.json" in document["paths"], "/core/publish-openapi: describes itself")


def declarations():
    """/core/path-segments-kebab-case, query-keys-camel-case, http-methods, error-handling, date-time, sensitive"""
    personal = {"bsn", "vnumber", "givenname", "familyname", "name", "birthdate", "email", "phone", "key"}
    for path, method, operation in OPERATIONS:
        name = f"{method.upper()} {path}"
        words = [part for part in path.split("/")[1:] if not part.startswith("{")]
        good = all(re.match(r"[a-z0-9]+(-[a-z0-9]+)*$", word) for word in words[:-1])
        last = not words or re.match(r"_?[a-z0-9]+(-[a-z0-9]+)*$", words[-1]) or path == "/openapi.json"
        check(good and last, f"/core/path-segments-kebab-case: {name}")
        check(
            method in ("get", "post", "put", "patch", "delete"), f"/core/http-methods: standard ones only: {name}"
        )
        inputs = operation.get("parameters", [])
        for parameter in inputs:
            if parameter["in"] == "query":
                check(
                    re.match(r"\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$", parameter["name"]),
                    f"/core/query-keys-camel-case: {name}: {parameter['name']}",
                )
            if parameter["in"] in ("query", "path"):
                check(
                    parameter["name"].lower() not in personal,
                    f"/core/transport/no-sensitive-uris: {name}: {parameter['name']}",
                )
        answers = operation["responses"]
        if inputs or "requestBody" in operation:
            check("400" in answers, f"/core/error-handling/invalid-input: declares 400: {name}")
        for status, answer in answers.items():
            check("API-Version" in answer.get("headers", {}), f"/core/version-header: {name}: {status}")
            if status[0] in "45":
                check(
                    list(answer.get("content", {})) == ["application/problem+json"],
                    f"/core/error-handling/problem-details: {name}: {status}",
                )
    for name, schema in document["components"]["schemas"].items():
        for field, value in schema.get("properties", {}).items():
            if re.search(r"(Date|Datum)$", field):
                check(
                    value.get("format") == "date", f"/core/date-time/date-omit-time-portion: {name}.{field}", value
                )


def paths_and_methods():
    """/core/no-trailing-slash, http-methods"""
    for path in document["paths"]:
        if path == "/events":
            continue  # it does not end; its answers to other methods are judged below
        found = ask("GET", filled(path) + "/")
        problem(found, 404, f"/core/no-trailing-slash: {path}/")
        check(found.headers["Location"] is None, f"/core/no-trailing-slash: no redirect: {path}/", found)
    for path, methods in document["paths"].items():
        expected = {method.upper() for method in methods} | ({"HEAD"} if "get" in methods else set())
        for method in ("PUT", "TRACE", "PROPFIND", "PATCH", "DELETE"):
            if method in expected:
                continue
            found = ask(method, filled(path), token=TOKEN)
            problem(found, 405, f"/core/http-methods: {method} {path}")
            allow = {word.strip() for word in (found.headers["Allow"] or "").split(",")}
            check(allow == expected, f"/core/http-methods: Allow of {path}", f"{allow} for {expected}")
    for path in ("/nothing", "/centres/nowhere", "/centres/maastricht/nothing", "/visits/%zz", "/Centres", "//centres"):
        problem(ask("GET", path), 404, f"/core/http-response-code: nothing at {path}")


def heads():
    """/core/http-safety: HEAD is GET without the body."""
    for path in ("/health", "/openapi.json", "/centres", CENTRE, f"{CENTRE}/slots?service=biometrics", "/modules"):
        head, get = ask("HEAD", path), ask("GET", path)
        check(head.status == get.status == 200 and not head.body, f"HEAD {path}", head)
        check(head.headers["Content-Type"] == get.headers["Content-Type"], f"HEAD {path}: the same media type", head)
        if path in ("/openapi.json", "/modules"):
            check(int(head.headers["Content-Length"] or -1) == len(get.body), f"HEAD {path}: the same length", head)
    missing = ask("HEAD", "/centres/nowhere")
    check(missing.status == 404 and not missing.body, "HEAD of what is not there", missing)


def media_types():
    """Missing and unexpected media types: 415 and 406."""
    search = {"party": party(), "from": "2021-03-09", "until": "2021-03-16"}
    path = f"{CENTRE}/slots/_search"
    text = json.dumps(search)
    for name in ("text/plain", "application/xml", "application/x-www-form-urlencoded", None):
        problem(ask("POST", path, text, Content_Type=name), 415, f"415 for a body of {name}")
    for name in ("application/json", "application/json; charset=utf-8", "Application/JSON"):
        check(ask("POST", path, text, Content_Type=name).status == 200, f"a body of {name} is read")
    for accept in ("text/html", "application/xml", "image/*", "application/json;q=0"):
        problem(ask("GET", "/centres", Accept=accept), 406, f"406 for Accept: {accept}")
    for accept in ("*/*", "application/*", "application/json", "text/html, */*;q=0.1"):
        check(ask("GET", "/centres", Accept=accept).status == 200, f"Accept: {accept} is served")


def invalid_input():
    """/core/error-handling/invalid-input, all-errors"""
    wrong = {
        "startsAt": "tomorrow",
        "party": [
            {"person": "x", "givenName": "A", "familyName": "B", "birthDate": "1987-02-30", "nationalities": ["in"]}
        ],
        "contact": {"language": 5},
        "livesIn": "Meerssen",
        "surprise": 1,
    }
    body = problem(ask("POST", f"{CENTRE}/visits", wrong), 400, "/core/error-handling/invalid-input: a booking")
    expected = {
        "/Idempotency-Key", "/startsAt", "/party/0/person", "/party/0/birthDate", "/party/0/nationalities/0",
        "/contact/language", "/livesIn", "/surprise",
    }  # fmt: skip
    check(pointers(body) == expected, "/core/error-handling/all-errors: a booking", pointers(body) ^ expected)
    query = "service=UPPER&persons=many&from=2021-02-30&limit=0&colour=red"
    body = problem(ask("GET", f"{CENTRE}/slots?{query}"), 400, "/core/error-handling/invalid-input: a query")
    expected = {"/service", "/persons", "/from", "/limit", "/colour"}
    check(pointers(body) == expected, "/core/error-handling/all-errors: a query", pointers(body) ^ expected)
    turned = {"party": party(), "from": "2021-03-16", "until": "2021-03-09"}
    for part, found in (
        ("query", ask("GET", f"{CENTRE}/slots?service=no-such-service")),
        ("query", ask("GET", f"{CENTRE}/slots?service=biometrics&from=2021-03-16&until=2021-03-09")),
        ("body", ask("POST", f"{CENTRE}/slots/_search", turned)),
    ):
        body = problem(found, 400, f"/core/error-handling/invalid-input: what fits its shape, in the {part}")
        parts = {error["in"] for error in body.get("errors", [])}
        check(parts == {part}, f"/core/error-handling/all-errors: stands in the {part}", found)
    path = f"{CENTRE}/visits"
    unreadable = {
        "no JSON": b"{", "a list": b"[]", "no UTF-8": b'{"startsAt":"\xff"}', "a key twice": b'{"party":[],"party":[]}',
        "very deep": b'{"party":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nothing": b"", "null": b"null",
        "a comment": b"{} // done", "a large number": b'{"startsAt":' + b"9" * 5000 + b"}",
    }  # fmt: skip
    for name, text in unreadable.items():
        found = ask("POST", path, text, Content_Type="application/json", Idempotency_Key=key())
        problem(found, 400, f"/core/error-handling/invalid-input: {name}")
    large = b" " * (1 << 20) + b"{}"
    problem(ask("POST", path, large, Content_Type="application/json", Idempotency_Key=key()), 413, "too large a body")


def access():
    """Who is not known: 401 with how to authenticate; who may not: 403; nothing tells what exists."""
    for path, method, operation in OPERATIONS:
        if operation.get("security") != [{"bearer": []}]:
            continue
        found = ask(method.upper(), filled(path), {} if "requestBody" in operation else None, Idempotency_Key=key())
        problem(found, 401, f"without a token: {method.upper()} {path}")
        check(found.headers["WWW-Authenticate"], f"WWW-Authenticate: {method.upper()} {path}", found)
    problem(ask("GET", "/tokens", token="0" * 64), 401, "a token that is not known")
    problem(ask("GET", "/visits/K7QM-4XWD", token=TOKEN), 404, "a visit that is not there")


def times():
    """/core/date-time: any offset is read, UTC is written, local time stands beside it."""
    slot = slots(1)[0]
    local = slot["localStart"]
    check(local.endswith("+01:00"), "/core/date-time: local time with its offset", local)
    holds = f"{CENTRE}/holds"
    held = ask("POST", holds, {"startsAt": local, "party": party()}, Idempotency_Key=key())
    if check(held.status == 201, "/core/date-time/timezone: any offset is read", held):
        check(
            held.json["legs"][0]["startsAt"] == slot["startsAt"], "/core/date-time/timezone: answers are in UTC", held
        )
        path = f"/holds/{held.json['hold']}"
        check(ask("DELETE", path).status == 204, "/core/http-safety: DELETE releases a hold")
        check(ask("DELETE", path).status in (204, 404), "/core/http-safety: DELETE again changes nothing")
    for text in ("2021-03-09t08:30:00z", "2021-03-09T08:30:00-00:00", "2021-03-09T08:30:00", "2021-03-09"):
        found = ask("POST", holds, {"startsAt": text, "party": party()}, Idempotency_Key=key())
        check("/startsAt" in pointers(problem(found, 400, f"/core/date-time/format: {text}")), f"points at {text}")


def repeats():
    """Idempotency-Key: required, repeated byte for byte, never for another body."""
    free = slots(40)
    one, path = key(), f"{CENTRE}/visits"
    body = problem(ask("POST", path, booking(free[20])), 400, "without Idempotency-Key")
    check(pointers(body) == {"/Idempotency-Key"}, "Idempotency-Key is pointed at", body)
    body = problem(ask("POST", path, booking(free[20]), Idempotency_Key="short"), 400, "a short Idempotency-Key")
    check(pointers(body) == {"/Idempotency-Key"}, "a short Idempotency-Key is pointed at", body)
    first = ask("POST", path, booking(free[20]), Idempotency_Key=one)
    again = ask("POST", path, booking(free[20]), Idempotency_Key=one)
    check(first.status == 201, "a booking", first)
    check((again.status, again.body) == (first.status, first.body), "a repeat is answered byte for byte", again)
    problem(ask("POST", path, booking(free[21]), Idempotency_Key=one), 422, "the key for another body")


def edits():
    """ETag and If-Match; a taken slot names others; a visit's key opens it."""
    free = slots(60)
    booked = book(free[30])
    if not check(booked.status == 201, "a booking", booked):
        return
    visit = booked.json
    path = f"/visits/{visit['reference']}"
    problem(ask("GET", path), 401, "a visit without its key")
    shown = ask("GET", path, token=visit["key"])
    tag = shown.headers["ETag"]
    check(shown.status == 200 and re.match(r'"[^"]+"$', tag or ""), "a visit has an ETag", shown)
    check("key" not in shown.json, "a visit's key is told once", shown)
    moved = ask("POST", f"{path}/moves", {"startsAt": free[40]["startsAt"]}, token=visit["key"], If_Match=tag)
    check(moved.status == 200 and moved.json["startsAt"] == free[40]["startsAt"], "a move", moved)
    stale = ask("POST", f"{path}/moves", {"startsAt": free[50]["startsAt"]}, token=visit["key"], If_Match=tag)
    problem(stale, 412, "a move of what has changed")
    taken = book(free[40])
    for _ in range(4):  # until every desk is taken
        taken = book(free[40]) if taken.status == 201 else taken
    check(problem(taken, 409, "a taken slot").get("alternatives"), "a taken slot names the nearest", taken)
    cancelled = ask("POST", f"{path}/cancellations", token=visit["key"])
    check(cancelled.status == 200 and cancelled.json["state"] == "cancelled", "a cancellation without a body", cancelled)


def every_answer():
    """What holds for every answer heard: version, security headers, media type, UTC."""
    wanted = {
        "API-Version": VERSION,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    moment = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d.*")
    for answer in ANSWERS:
        headers = answer.headers
        off = {name: headers[name] for name, value in wanted.items() if headers[name] != value}
        if "frame-ancestors 'none'" not in (headers["Content-Security-Policy"] or ""):
            off["Content-Security-Policy"] = headers["Content-Security-Policy"]
        if "max-age=" not in (headers["Strict-Transport-Security"] or ""):
            off["Strict-Transport-Security"] = headers["Strict-Transport-Security"]
        if answer.body and not answer.type:
            off["Content-Type"] = None
        # /core/hide-implementation
        off |= {name: headers[name] for name in ("Server", "X-Powered-By") if headers[name]}
        check(not off, "/core/version-header and /core/transport/security-headers", f"{answer} {off}")
        if answer.body and answer.type.endswith("json") and answer.path != "/openapi.json":
            bad = [
                (name, text)
                for name, text in strings(answer.json)
                if moment.fullmatch(text) and not is_moment(name, text)
            ]
            check(not bad, "/core/date-time: UTC, local time beside it", f"{answer} {bad}")
        if answer.status >= 400 and answer.body:
            leak = re.search(rb"\.swift|Fatal error|0x[0-9a-f]{8}|/Sources/|SQLite|SELECT ", answer.body)
            check(not leak, "/core/http-response-code: nothing of the inside", f"{answer}")


def strings(value, name=""):
    """Every text in a JSON value with the key it stands under."""
    if isinstance(value, dict):
        for inner, below in value.items():
            yield from strings(below, inner)
    elif isinstance(value, list):
        for below in value:
            yield from strings(below, name)
    elif isinstance(value, str):
        yield name, value


def is_moment(name, text):
    """Whether a moment is written in UTC, or with its offset where it is local."""
    end = r"[+-]\d\d:\d\d" if name.startswith("local") else "Z"
    return re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?" + end, text) is not None


for rule in (
    publication, declarations, paths_and_methods, heads, media_types, invalid_input, access, times, repeats, edits,
    every_answer,
):  # fmt: skip
    rule()
print(f"{len(ANSWERS)} requests to {URL.geturl()}")
verdict.end()
