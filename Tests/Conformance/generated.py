"""Schemathesis asks the live server whatever its description allows, and much that it does not.

Twice: as a stranger with parameters made up, and with a token that has every role and parameters that lead to something.
Judged are all of Schemathesis's checks: no 5xx; status, media type, headers and shape of every answer as described;
what does not fit the description refused, what fits accepted (but see generated.toml); methods, required headers and
authentication. Left out: `object_level_authorization` and `max_response_time`, which need settings of their own; the
stream of events, which does not end; and the exercise's clock, which would move all bookings into the past.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import time

from judge import TOKEN, URL, Verdict, ask, key
from visits import CENTRE, book, booking, party, slots

verdict = Verdict()
check = verdict.check
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = pathlib.Path(sys.argv[1])
LEFT_OUT = ["watch-events", "set-clock"]


def figures():
    """How often each operation was answered with each status, as the server counts."""
    text = ask("GET", "/metrics", token=TOKEN).body.decode()
    line = r'loket_requests_total\{operation="([^"]+)",status="(\d+)"\} (\d+)'
    return {(operation, int(status)): int(count) for operation, status, count in re.findall(line, text)}


def configuration():
    """The files that the server runs, as a plan uploads them."""
    files = {str(path.relative_to(ROOT / "Centres")): path for path in ROOT.glob("Centres/**/*.yaml")}
    files |= {str(path.relative_to(ROOT)): path for path in ROOT.glob("Plugins/*/module.yaml")}
    return {"files": {name: path.read_text(encoding="utf-8") for name, path in sorted(files.items())}}


def created(answer):
    """The body of an answer that made something; ends the judge where nothing was made."""
    if not check(answer.status == 201, "what the requests need is made", answer):
        verdict.end()
    return answer.json


def opened(token):
    """A case without a visit."""
    person = {"givenName": "Asha", "familyName": "Rao", "birthDate": "1987-05-01", "nationalities": ["IN"]}
    person["facts"] = {"last-capture": "never"}
    body = {"service": "biometrics", "person": person, "livesIn": "GM0938"}
    return created(ask("POST", f"{CENTRE}/cases", body, token=token, Idempotency_Key=key()))["case"]


def running(token):
    """A case whose clocks run: the IND has received the application."""
    person = {"givenName": "Asha", "familyName": "Rao", "birthDate": "1987-05-01", "nationalities": ["IN"]}
    person["facts"] = {"family-of": "nobody"}
    body = {"service": "fast-track", "person": person, "livesIn": "GM0938", "sponsor": "acme"}
    case = created(ask("POST", f"{CENTRE}/cases", body, token=token, Idempotency_Key=key()))["case"]
    done = ask("POST", f"/cases/{case}/steps", {"step": "applied"}, token=token)
    check(done.status == 200, "the IND receives an application", done)
    return case


def clients(token):
    """Two records of one person; a third is merged, since no request that is made up names two of them."""
    person = {"givenName": "Asha", "familyName": "Rao", "birthDate": "1987-05-01"}
    found = ask("POST", "/clients/_search", {"person": person, "limit": 100}, token=token).json["clients"]
    names = [one["client"] for one in found if not one["visits"]][:3]
    if not check(len(names) == 3, "clients are found", found):
        verdict.end()
    body = {"with": names[2], "mode": "merge"}
    done = ask("POST", f"/clients/{names[0]}/merges", body, token=token)
    check(done.status == 200, "two clients are made one", done)
    return names


def served(visit, token):
    """A visit that was done: its party has written something that may be published, its sponsor may still rate it."""
    path = f"/visits/{visit['reference']}"
    result = {"person": "p1", "step": "taken", "records": {"captured": "full", "document-number": "V123AL568"}}
    for act, body in (
        (f"{path}/check-ins", {}), (f"{CENTRE}/queue/turns", {"desk": "ind-2", "visit": visit["reference"]}),
        (f"{path}/legs/l1/results", {"results": [result]}),
    ):  # fmt: skip
        done = ask("POST", act, body, token=token)
        check(done.status == 200, "a visit is done, to be rated", done)
    answer = {"question": "do-better", "text": "more seats", "mayPublish": True}
    done = ask("POST", f"{path}/ratings", {"answers": [answer]}, token=visit["key"])
    check(done.status == 200, "a visit is rated by its party", done)
    told = ask("GET", f"{CENTRE}/answers?state=waiting", token=token).json["answers"]
    if not check(len(told) == 1, "an open answer waits", told):
        verdict.end()
    asked = {"path.visit": visit["reference"]}
    return {"show-survey": asked, "rate-visit": asked, "publish-answer": {"path.answer": told[0]["answer"]}}


def in_the_room(token):
    """Visits of today by what is to be done with them: an officer may book for today, late enough for nobody to be missed."""
    today = ask("GET", "/health").json["now"][:10]
    tomorrow = str(datetime.date.fromisoformat(today) + datetime.timedelta(days=1))
    both = party(2)
    both[1] |= {"services": ["information"]}

    def placed(people, sponsor=None):
        """Books the last place of the day."""
        sought = {"party": people, "livesIn": "GM0938", "from": today, "until": tomorrow, "limit": 500}
        found = ask("POST", f"{CENTRE}/slots/_search", sought, token=token).json["slots"]
        body = {
            "startsAt": found[-1]["startsAt"], "party": people, "livesIn": "GM0938",
            "contact": {"email": "asha@example.org", "language": "en"},
        } | ({"sponsor": sponsor} if sponsor else {})  # fmt: skip
        return created(ask("POST", f"{CENTRE}/visits", body, token=token, Idempotency_Key=key()))

    names = ("check-in", "mark-no-show", "undo-visit", "transfer-leg", "finish-leg", "take-turn", "and the next")
    rated = served(placed(party(), "acme"), token)
    visits = {name: placed(both if name == "mark-no-show" else party())["reference"] for name in names}
    for name, visit in visits.items():
        if name != "check-in":
            done = ask("POST", f"/visits/{visit}/check-ins", {"persons": ["p1"]}, token=token)
            check(done.status == 200, f"someone comes, for {name}", done)
    turn = {"desk": "ind-2", "visit": visits["finish-leg"]}
    done = ask("POST", f"{CENTRE}/queue/turns", turn, token=token)
    check(done.status == 200, "a leg is called, for finish-leg", done)
    return rated | {name: {"path.visit": visits[name]} for name in names[:5]}


def given_up(token):
    """Messages that nobody can get: their visits have no address. Two are put back or taken back by requests."""
    free = slots(200)
    for place in (150, 155, 160):
        body = booking(free[place])
        del body["contact"]["email"]
        created(ask("POST", f"{CENTRE}/visits", body, Idempotency_Key=key()))
    for _ in range(600):
        told = ask("GET", f"{CENTRE}/messages?state=undelivered", token=token).json["messages"]
        if len(told) >= 3:
            break
        time.sleep(0.05)
    check(len(told) >= 3, "messages without an address are given up", told)
    return [one["message"] for one in told]


def documents(token):
    """Stickers that lie at Maastricht, a personal document, and an act of another officer that can be signed."""
    grants = [{"role": "officer", "centre": "maastricht"}]
    other = created(ask("POST", "/tokens", {"grants": grants}, token=TOKEN, Idempotency_Key=key()))["secret"]
    # The description's own examples move and void the serials from 100 on, and receive the range after them.
    ranges = [{"first": "NL-V-000100", "last": "NL-V-000150"}, {"first": "NL-V-000500"}]
    body = {"kind": "residence-sticker", "ranges": ranges}
    act = ask("POST", f"{CENTRE}/stock/receipts", body, token=other)
    check(act.status == 200, "stickers are received", act)
    collecting = {"letter-names": "this-centre"}
    person = {"givenName": "Asha", "familyName": "Rao", "birthDate": "1987-05-01", "nationalities": ["IN"]}
    body = {"service": "residence-document", "person": person | {"facts": collecting}}
    holder = created(ask("POST", f"{CENTRE}/cases", body, token=token, Idempotency_Key=key()))["case"]
    document = ask("POST", f"/cases/{holder}/documents", {"number": "V123AL569"}, token=other)
    check(document.status == 200, "a personal document is registered", document)
    return {"act": act.json["act"], "document": document.json["document"], "case": holder}


def real_names():
    """A token of every role, and for each operation parameters that lead to something."""
    roles = [
        {"role": "officer", "centre": "maastricht"}, {"role": "centre-admin", "centre": "maastricht"},
        {"role": "auditor"}, {"role": "national-admin"}, {"role": "sponsor", "sponsor": "acme"},
        {"role": "registrar", "municipality": "GM0938"},
    ]  # fmt: skip
    token = created(ask("POST", "/tokens", {"grants": roles}, token=TOKEN, Idempotency_Key=key()))["secret"]
    other = created(ask("POST", "/tokens", {"grants": roles[2:3]}, token=TOKEN, Idempotency_Key=key()))
    free = slots(200)
    visits = [created(book(free[place]))["reference"] for place in (100, 110, 120)]
    cases = {name: opened(token) for name in ("show", "step", "withdraw", "reopen", "note")}
    done = ask("POST", f"/cases/{cases['reopen']}/withdrawals", {"reason": "to open it again"}, token=token)
    check(done.status == 200, "a case is withdrawn", done)
    held = created(
        ask("POST", f"{CENTRE}/holds", {"startsAt": free[130]["startsAt"], "party": party()}, Idempotency_Key=key())
    )
    plan = created(ask("POST", "/configuration/plans", configuration(), token=TOKEN, Idempotency_Key=key()))
    acme = {"sponsor": "acme", "name": "Acme B.V.", "recognition": [{"from": "2019-05-01"}]}
    created(ask("POST", "/sponsors", acme, token=TOKEN))
    cases |= {name: running(token) for name in ("pause", "resume")}
    done = ask("POST", f"/cases/{cases['resume']}/pauses", {"reason": "a document is asked"}, token=token)
    check(done.status == 200, "the clocks of a case stand still", done)
    for place in ("", CENTRE):
        done = ask("POST", f"{place}/services/return-visa/suspension", {"reason": "to be resumed"}, token=TOKEN)
        check(done.status == 200, "a service is suspended", done)
    broken = {"desk": "welcome", "from": "2021-03-16T08:00:00Z", "because": "a broken printer"}
    reported = ask("POST", f"{CENTRE}/interruptions", broken, token=token)
    check(reported.status == 200, "an interruption is reported", reported)
    messages = given_up(token)
    stock = documents(token)
    common = {
        "path.interruption": reported.json["interruption"]["interruption"], "path.message": messages[0],
        "path.kind": "residence-sticker", "path.serial": "NL-V-000500", "path.document": stock["document"],
        "path.act": stock["act"],
        "path.client": clients(token)[0],
        "path.centre": "maastricht", "path.service": "biometrics", "path.module": "biometrics",
        "path.visit": visits[0], "path.hold": held["hold"], "path.plan": plan["plan"], "path.token": other["token"],
        "path.case": cases["show"], "path.leg": "l1",
        "path.sponsor": "acme", "path.code": "GM0938", "path.day": "2021-03-01",
    }  # fmt: skip
    return token, common, {
        "retry-message": {"path.message": messages[1]}, "withdraw-message": {"path.message": messages[2]},
        "register-document": {"path.case": stock["case"]},
        "cancel-visit": {"path.visit": visits[1]}, "move-visit": {"path.visit": visits[2]},
        "do-step": {"path.case": cases["step"]}, **in_the_room(token),
        "withdraw-case": {"path.case": cases["withdraw"]}, "reopen-case": {"path.case": cases["reopen"]},
        "pause-case": {"path.case": cases["pause"]}, "resume-case": {"path.case": cases["resume"]},
        "note-case": {"path.case": cases["note"]},
        # What other requests need stays bookable.
        "suspend-service": {"path.service": "welcome-call"}, "suspend-centre-service": {"path.service": "welcome-call"},
        "show-suspension": {"path.service": "return-visa"}, "show-centre-suspension": {"path.service": "return-visa"},
        "resume-service": {"path.service": "return-visa"}, "resume-centre-service": {"path.service": "return-visa"},
        "edit-sponsor": {"header.If-Match": "*"},
        "show-overview": {"query.from": "2021-01-01", "query.until": "2021-04-01"},
        "show-national-overview": {"query.from": "2021-01-01", "query.until": "2021-04-01"},
        "list-behind": {"query.from": "2021-01-01", "query.until": "2021-04-01", "query.line": "contacts"},
    }  # fmt: skip


def toml(settings, common, special, token):
    """The settings with parameters for all operations, others for some, and a token."""
    lines = [settings.replace("HOOKS", str(HERE / "fresh_keys.py"))]
    if token:
        lines += ["[auth.openapi.bearer]", f'bearer = "{token}"']
    lines += ["[parameters]"] + [f'"{name}" = "{value}"' for name, value in common.items()]
    for operation, parameters in special.items():
        lines += ["[[operations]]", f'include-operation-id = "{operation}"', "[operations.parameters]"]
        lines += [f'"{name}" = "{value}"' for name, value in parameters.items()]
    return "\n".join(lines) + "\n"


def run(name, examples, common=None, special=None, token=None):
    """Runs Schemathesis once and counts its verdict; what it found is told in its own words."""
    settings = WORK / f"{name}.toml"
    settings.write_text(toml((HERE / "generated.toml").read_text(), common or {}, special or {}, token))
    report = WORK / f"{name}.json"
    command = ["schemathesis", "--config-file", settings, "--no-color", "run", f"{URL.geturl()}/v1/openapi.json"]
    command += ["--phases", "examples,coverage,fuzzing,stateful", "--warnings", "off"]
    command += ["--max-examples", str(examples), "--report", "json", "--report-json-path", report]
    for operation in LEFT_OUT:
        command += ["--exclude-operation-id", operation]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=WORK)
    told = json.loads(report.read_text()) if report.exists() else None
    if not told:
        check(False, f"Schemathesis runs {name}", done.stdout)
        return
    cases, operations = told["test_cases"], told["operations"]
    verdict.passed += cases["generated"] - cases["with_failures"]
    verdict.failed += cases["unique_failures"] + len(told["errors"])
    print(f"{name}: {cases['generated']} requests to {operations['tested']} operations, {told['running_time']:.0f} s")
    check(operations["tested"] == operations["total"] - len(LEFT_OUT), f"{name}: all operations are judged", operations)
    check(done.returncode == 0 and told["complete"], f"{name}: Schemathesis finds nothing", "\n" + done.stdout)


before = figures()
run("as a stranger", 25)
token, common, special = real_names()
run("with every role", 40, common, special, token)
check(ask("GET", "/tokens", token=TOKEN).status == 200, "the administrator's token still works")

# A run that is always refused proves little: every operation must have been done.
counts = {name: count - before.get(name, 0) for name, count in figures().items()}
for operation in [
    operation["operationId"] for methods in ask("GET", "/openapi.json").json["paths"].values()
    for operation in methods.values() if operation["operationId"] not in LEFT_OUT
]:  # fmt: skip
    told = {status: count for (name, status), count in sorted(counts.items()) if name == operation and count}
    print(f"  {operation}: " + ", ".join(f"{count} × {status}" for status, count in told.items()))
    check(any(status < 300 for status in told), f"{operation} was done at least once", told)
verdict.end()
