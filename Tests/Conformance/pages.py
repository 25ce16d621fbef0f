"""Reads the pages of figures as a browser, a screen reader and a spreadsheet would: the HTML runs and loads nothing and is
built so that it can be heard; every figure of the JSON answer stands in the text, the CSV and the page, in English and
Dutch. Judged are the server's own answers and made-up ones with withheld figures and hostile names, which a stand-in
server gives. Where a Chromium and axe-core are at hand, axe reads the pages too; neither is fetched for it."""

import csv
import http.server
import io
import json
import os
import pathlib
import subprocess
import sys
import threading
import urllib.parse

import axe
import figures
from judge import TOKEN, Verdict, ask
from page import Page

PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
PILOT = ("2019-01-01", "2021-07-02")
YEAR = ("2020-01-01", "2021-01-01")
verdict = Verdict()
check = verdict.check


class StandIn(http.server.BaseHTTPRequestHandler):
    """Answers the two overviews with made-up figures."""

    def do_GET(self):
        """Answers."""
        asked = urllib.parse.urlsplit(self.path)
        language = urllib.parse.parse_qs(asked.query).get("language", ["en"])[0]
        made = figures.national(language) if asked.path == "/v1/overview" else figures.overview(language)
        body = json.dumps(made, ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing."""


def run(url, *arguments):
    """What the command writes."""
    done = subprocess.run(
        [PROGRAM, "overview", *arguments, "--url", url], capture_output=True, timeout=60,
        env={**os.environ, "LOKET_TOKEN": TOKEN},
    )  # fmt: skip
    check(done.returncode == 0, f"overview {' '.join(arguments)} ends with 0", done.stderr.decode())
    return done.stdout.decode()


def judge(name, url, arguments, language):
    """Judges one overview in all its forms."""
    arguments = [*arguments, "--language", language]
    about = f"{name} ({language})"
    answer = json.loads(run(url, *arguments, "--json"))
    text = run(url, *arguments)
    rows = list(csv.DictReader(io.StringIO(run(url, *arguments, "--csv"))))
    html = run(url, *arguments, "--html", "-")
    wanted = figures.told(answer)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    check(wanted, f"{about}: there are figures")
    for words in wanted:
        check(any(words in line for line in lines), f"{about}: the text tells `{words}`")
    check(not any(ord(sign) < 32 and sign != "\n" for sign in text), f"{about}: no control characters in text")
    found, asked = figures.of_csv(rows), figures.of_json(answer)
    check(found == asked, f"{about}: CSV tells what JSON tells", sorted(set(asked) ^ set(found))[:4])
    page = Page(html)
    for rule, holds, what in page.rules(answer["language"]):
        check(holds, f"{about}: page: {rule}", what)
    for words in wanted:
        check(words in page.rows, f"{about}: a table of the page tells `{words}`")
    shown = sum(bool(line.get("figures", True)) for key in ("lines", "recorded", "totals") for line in answer.get(key, []))
    check(page.cards == shown, f"{about}: a card a line", page.cards)
    return html


def pilot(url, html):
    """The pilot's table, to the last digit, whoever reads it."""
    line = run(url, "maastricht", "--from", PILOT[0], "--until", PILOT[1], "--language", "en")
    for words in ("548 1,769 1,005", "3,932 4,630 2,947", "– 193 206", "– 2,412 3,570 (cumulative)"):
        check(words in " ".join(line.split()), f"the pilot's table has {words}")
    for words in ("index 323, growth 223 %", "growth 18 % (17.8)"):
        check(words in line, f"the pilot's comparisons have {words}")
        check(words in html.replace("\xa0", " "), f"the pilot's page has {words}")


def usage(url):
    """What cannot be asked is a matter of usage."""
    for arguments in (
        ["--csv", "--json"], ["maastricht", "--csv", "--html", "-"], ["--behind", "contacts"],
        ["maastricht", "--from", "2021-01-01"], ["maastricht", "--from", "2021-01-02", "--until", "2021-01-01"],
    ):  # fmt: skip
        done = subprocess.run([PROGRAM, "overview", *arguments, "--url", url], capture_output=True, timeout=60)
        check(done.returncode == 2, f"overview {' '.join(arguments)} is refused", done.returncode)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
threading.Thread(target=server.serve_forever, daemon=True).start()
made_up, live = f"http://127.0.0.1:{server.server_port}", os.environ["LOKET_URL"]
period = ["--from", YEAR[0], "--until", YEAR[1]]
pages = {}
for language in ("en", "nl"):
    pages[f"made up, {language}"] = judge("made up", made_up, ["somewhere", *period], language)
    pages[f"made up, country, {language}"] = judge("made up, country", made_up, period, language)
    pages[f"pilot, {language}"] = judge(
        "pilot", live, ["maastricht", "--from", PILOT[0], "--until", PILOT[1]], language
    )
    if ask("GET", f"/overview?from={YEAR[0]}&until={YEAR[1]}", token=TOKEN).json.get("totals"):
        judge("country", live, period, language)
pilot(live, pages["pilot, en"])
usage(live)
if axe.found():
    for name, html in pages.items():
        for width in (390, 1280):
            check(not (wrong := axe.violations(html, width, WORK)), f"{name}: axe at {width} px", wrong)
else:
    print("axe: not run: no Chromium (chromium-headless-shell) or no axe-core (AXE=FILE, or PyPI axe-playwright-python)")
verdict.end()
