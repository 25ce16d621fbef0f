"""Drives `loket console` in a pseudo-terminal as an officer would: a Thursday's first ten visits on the screen and in
lines, with the keys counted; the terminal given back after exit, signals and crashes; sizes that change; hostile names."""

import os
import random
import re
import signal
import subprocess
import sys

from judge import Verdict
from terminal import SEQUENCE, Terminal, strays
from thursday import morning, wait_until

LOKET = os.path.abspath(sys.argv[1])
MOST_KEYS = 8
REFERENCE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b")
TYPED = {"document-number": "V123AL568"}

verdict = Verdict()
check = verdict.check


def surroundings(server, officer, **more):
    """The environment of a console."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {"LOKET_URL": server.url, "LOKET_TOKEN": officer, "TERM": "xterm-256color", "LANG": "C.UTF-8"} | more


def open_console(server, officer, *options, rows=24, columns=80, **more):
    """A console on a terminal."""
    command = [LOKET, "console", "--centre", "maastricht", *options]
    return Terminal(command, surroundings(server, officer, **more), rows, columns)


# --- the ten visits on the screen


def offered(terminal):
    """The command that Enter would run."""
    lines = [line for line in terminal.text.split("\n") if line.strip().startswith("Enter: ")]
    return lines[0].strip() if lines else ""


def fill(terminal):
    """Fills a form as an officer who reads it: what is needed, in its order; then sends it."""
    seen = 0
    for _ in range(40):
        terminal.wait(lambda: len(terminal.raw) > seen, "what a key did")
        terminal.settle(0.1)
        seen = len(terminal.raw)
        lines = terminal.text.split("\n")
        focus = next((place for place, line in enumerate(lines) if line.startswith(" > ")), None)
        if not any("(needed" in line for line in lines):
            terminal.press("\r")
            return
        if "(needed" not in lines[focus]:
            terminal.press("\r")
        elif "(needed: choose)" in lines[focus]:
            terminal.press("1")
        else:
            label = lines[focus][3:].split()[0]
            terminal.type(TYPED.get(label, "1"))
    raise AssertionError("the form has no end\n" + terminal.text)


def serve_on_screen(server, officer):
    """Serves everybody who is expected; the keys of each visit, and how many persons it had."""
    terminal = open_console(server, officer)
    frames = {}
    keys = {}
    terminal.wait("expected 10", "the day")
    frames["morning"] = terminal.text
    for _ in range(60):
        if "serving 0  waiting 0  parked 0  expected 0" in terminal.text:
            break
        terminal.wait(lambda: offered(terminal), "an act to do")
        command = offered(terminal)
        visit = REFERENCE.search(command).group()
        before = terminal.keys
        done = terminal.text
        terminal.press("\r")
        if "visit check-in" in command or "visit result" in command:
            terminal.wait(lambda: "Esc give up" in terminal.text or terminal.text.split("\n")[20] != done.split("\n")[20], "what follows")
            terminal.settle(0.1)
            if "Esc give up" in terminal.text:
                title = terminal.text.split("\n")[1].strip().split(":")[0].split()[0]
                frames.setdefault(title, terminal.text)
                fill(terminal)
        terminal.wait(lambda: " done: " in terminal.text and offered(terminal) != command or "expected 0" in terminal.text and not offered(terminal), f"{command} done")
        terminal.settle(0.1)
        if "queue next" in command:
            frames.setdefault("served", terminal.text)
        keys[visit] = keys.get(visit, 0) + terminal.keys - before
    check("serving 0  waiting 0  parked 0  expected 0" in terminal.text, "everybody is served on the screen", terminal.text)
    frames["evening"] = terminal.text
    terminal.press(":log\r")
    terminal.wait("loket visit check-in", "the log")
    check("V123AL568" not in terminal.text, "the log keeps no document number", terminal.text)
    frames["log"] = terminal.text
    terminal.press("3")
    terminal.wait("Contacts at all desks", "the figures")
    frames["figures"] = terminal.text
    check("loket overview maastricht --from" in terminal.text, "the figures name their command", terminal.text)
    terminal.press("4")
    terminal.wait("ratings 20", "the ratings")
    terminal.press("1")
    terminal.wait("serving 0", "the day again")
    check(not strays(terminal.raw), "nothing but the screen's own sequences is sent", strays(terminal.raw)[:10])
    terminal.press("q")
    check(wait_until(lambda: not terminal.pump(0.1)), "q ends it")
    terminal.end()
    return keys, frames


# --- the ten visits in lines


class Lines:
    """A console in lines: each line out is answered before the next."""

    def __init__(self, server, officer):
        self.terminal = open_console(server, officer, "--plain")
        self.answer()

    def answer(self):
        """What was said since the last line, once it asks again."""
        raw = self.terminal.raw

        def asks():
            tail = bytes(raw[self.mark:]).decode("utf-8", "replace")
            return tail.endswith("> ") or (tail.endswith(": ") and "\n" in tail or tail.endswith("]: "))

        self.mark = getattr(self, "next_mark", 0)
        self.terminal.wait(asks, "a prompt")
        self.terminal.settle(0.1)
        said = bytes(raw[self.mark:]).decode("utf-8", "replace")
        self.next_mark = len(raw)
        return said

    def send(self, text, counts=True):
        """Sends a line, and gives what is said."""
        (self.terminal.press if counts else self.terminal.type)(text)
        self.terminal.press("\r")
        return self.answer()


def serve_in_lines(server, officer):
    """Serves everybody who is expected; the keys of each visit."""
    lines = Lines(server, officer)
    keys = {}
    transcript = []
    for _ in range(12):
        before = lines.terminal.keys
        said = lines.send("c")
        if "error: nobody is expected" in said:
            lines.terminal.keys = before
            break
        visit = REFERENCE.search(said).group()
        transcript.append(said)
        while True:
            while not said.endswith("> "):
                label = next((name for name in TYPED if name in said.rsplit("\n", 1)[-1]), None)
                if label:
                    said = lines.send(TYPED[label], counts=False)
                else:
                    # As many choices as are still to be made, in one line.
                    left = int(re.findall(r"(\d+) to choose", said)[-1])
                    said = lines.send("1" * left)
                transcript.append(said)
            if "next: an empty line does" not in said:
                break
            said = lines.send("")
            transcript.append(said)
        check("status: done: " in said, f"{visit} is finished in lines", said)
        keys[visit] = keys.get(visit, 0) + lines.terminal.keys - before
    said = lines.send("l")
    check("counts: serving 0, waiting 0, parked 0, expected 0" in said, "everybody is served in lines", said)
    raw = bytes(lines.terminal.raw)
    check(b"\x1b" not in raw and b"\x08" not in raw and not re.search(rb"\r[^\r\n]", raw), "lines move no cursor")
    lines.terminal.press("q\r")
    check(wait_until(lambda: not lines.terminal.pump(0.1)), "q ends the lines")
    lines.terminal.end()
    return keys, transcript


def judge_keys(how, keys, persons):
    """No visitor took more keys than may be."""
    check(len(keys) == 10, f"ten visits {how}", len(keys))
    for visit, count in keys.items():
        most = MOST_KEYS * persons.get(visit, 1)
        check(count <= most, f"{visit} took at most {most} keys {how}", count)
    print(f"keys {how}: " + ", ".join(f"{count} ({persons.get(visit, 1)} p.)" for visit, count in keys.items()))


def expected_persons(server, officer):
    """How many persons each visit has."""
    queue = server.must("GET", "/centres/maastricht/visits", token=officer)
    return {visit["reference"]: len(visit["party"]) for visit in queue["visits"]}


def ten_visits():
    """The Thursday twice: on the screen, and in lines."""
    frames = {}
    for how, serve in (("on the screen", serve_on_screen), ("in lines", serve_in_lines)):
        server, officer, booked = morning(LOKET)
        try:
            check(booked == 10, "ten visits are booked", booked)
            persons = expected_persons(server, officer)
            keys, shown = serve(server, officer)
            judge_keys(how, keys, persons)
            if isinstance(shown, dict):
                frames = shown
            else:
                frames["lines"] = "".join(shown)
            states = {visit["state"] for visit in server.must("GET", "/centres/maastricht/visits", token=officer)["visits"]}
            check(states == {"finished"}, f"the server says so too {how}", states)
        finally:
            server.stop()
    folder = os.environ.get("LOKET_FRAMES")
    if folder:
        for name, text in frames.items():
            with open(os.path.join(folder, name + ".txt"), "w") as file:
                file.write(text + "\n")


# --- the terminal afterwards


def shell(server, officer):
    """A shell on a terminal, whose settings are known before and after."""
    terminal = Terminal(["/bin/sh"], surroundings(server, officer, PS1="READY ", ENV=""))
    terminal.wait("READY", "a shell")
    return terminal


def settings(terminal, mark=[0]):
    """The terminal's settings, as stty tells them."""
    mark[0] += 1
    terminal.type(f"stty -g; echo END{mark[0]}\n")
    terminal.wait(lambda: re.search(rb"([0-9a-f:]{20,})\r\nEND%d" % mark[0], bytes(terminal.raw)), "stty")
    return re.findall(rb"([0-9a-f:]{20,})\r\nEND%d" % mark[0], bytes(terminal.raw))[-1]


def restored(server, officer):
    """After an exit, every signal and a crash the terminal is as it was."""
    endings = [("q", None), ("Ctrl-C", None)] + [
        (signal.Signals(number).name, number)
        for number in (
            signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT, signal.SIGILL,
            signal.SIGTRAP, signal.SIGBUS)
    ]
    terminal = shell(server, officer)
    before = settings(terminal)
    for name, number in endings:
        mark = len(terminal.raw)
        terminal.type(f"sh -c 'echo PID $$; exec {LOKET} console --centre maastricht'\n")
        terminal.wait(lambda: b"TICKET" in terminal.raw[mark:], f"a console to end by {name}")
        pid = int(re.findall(rb"PID (\d+)", bytes(terminal.raw[mark:]))[-1])
        # The prompt before the console may be seen after the mark; only one behind what it drew tells that it ended.
        seen = len(terminal.raw)
        if number is None:
            terminal.type("q" if name == "q" else "\x03")
        else:
            os.kill(pid, number)
        terminal.wait(lambda: b"READY" in terminal.raw[seen:], f"the end by {name}")
        terminal.type('echo "ENDED $?"\n')
        terminal.wait(lambda: re.search(rb"ENDED \d+", bytes(terminal.raw[mark:])), f"what {name} ended with")
        drawn = bytes(terminal.raw[mark:])
        status = int(re.findall(rb"ENDED (\d+)", drawn)[-1])
        check(status == (0 if number is None else 128 + number), f"{name} ends it with its own status", status)
        for on, off in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?2004h", b"\x1b[?2004l"), (b"\x1b[?25l", b"\x1b[?25h"), (b"\x1b[?7l", b"\x1b[?7h")):
            check(drawn.rfind(off) > drawn.rfind(on), f"{name} takes back {on!r}")
        check(settings(terminal) == before, f"the settings are as before after {name}")
    terminal.end()


def stopped(server, officer):
    """Ctrl-Z gives the terminal back, and it goes on where it was."""
    terminal = Terminal(["/bin/bash", "--norc", "-i"], surroundings(server, officer, PS1="READY "))
    terminal.wait("READY", "a shell")
    before = settings(terminal)
    terminal.type(f"{LOKET} console --centre maastricht\n")
    terminal.wait("TICKET", "a console")
    terminal.press("\x1a")
    terminal.wait("Stopped", "the stop")
    check(settings(terminal) == before, "the settings are as before while it is stopped")
    mark = len(terminal.raw)
    terminal.type("fg\n")
    terminal.wait(lambda: b"TICKET" in terminal.raw[mark:], "the console again")
    terminal.press("q")
    check(wait_until(lambda: terminal.pump() and terminal.raw.rstrip().endswith(b"READY")), "it ends after it went on")
    check(settings(terminal) == before, "the settings are as before after it went on")
    terminal.end()


# --- sizes, names, and a server that goes away


def sizes(server, officer):
    """A storm of sizes down to one cell leaves the same screen behind."""
    terminal = open_console(server, officer)
    terminal.wait("TICKET", "the day")
    terminal.settle()
    dice = random.Random(3)
    for step in range(300):
        terminal.resize(*dice.choice([(1, 1), (dice.randint(1, 60), dice.randint(1, 200)), (16, 60), (15, 60)]))
        if step % 7 == 0:
            terminal.press(dice.choice(["j", "k", "?", "\x1b"]))
        terminal.pump(0.005)
    terminal.resize(24, 80)
    for _ in range(3):
        terminal.settle(0.3)
        terminal.press("\x1b")
    for rows, columns in ((1, 1), (10, 30), (16, 60), (43, 132), (24, 80)):
        terminal.resize(rows, columns)
        terminal.settle(0.3)
        if rows >= 16:
            check("TICKET" in terminal.text and "EXERCISE" in terminal.text, f"a whole screen at {columns}x{rows}", terminal.text)
        elif columns >= 30:
            check("too small" in terminal.text, f"it says that {columns}x{rows} is too small", terminal.text)
    check(terminal.child.isalive(), "it lives through every size")
    terminal.press("q")
    terminal.end()


def looks(server, officer):
    """Colour and characters are as the environment asks; without a screen there are lines."""
    plain = open_console(server, officer, NO_COLOR="1")
    plain.wait("TICKET", "the day")
    check(not re.search(rb"\x1b\[[\d;]*3[1-7]m", bytes(plain.raw)), "NO_COLOR: no colour is sent")
    plain.end()
    ascii_only = open_console(server, officer, LANG="C")
    ascii_only.wait("TICKET", "the day")
    check(all(byte < 0x80 for byte in ascii_only.raw), "outside UTF-8 only ASCII is sent")
    ascii_only.end()
    dumb = open_console(server, officer, TERM="dumb")
    dumb.wait("mode: EXERCISE", "lines on a dumb terminal")
    check(b"\x1b" not in dumb.raw, "a dumb terminal gets no sequences")
    dumb.end()
    piped = subprocess.run(
        [LOKET, "console", "--centre", "maastricht"], input="l\nc nobody-of-this-name\n", capture_output=True, text=True,
        env=surroundings(server, officer), timeout=60)
    check(piped.returncode == 1 and "error: nobody is found" in piped.stdout, "a script that is refused ends with 1", piped)
    check("\x1b" not in piped.stdout and piped.stderr == "", "a script gets lines, and no prompts", piped)
    nowhere = subprocess.run(
        [LOKET, "console", "--centre", "atlantis", "--plain"], input="", capture_output=True, text=True,
        env=surroundings(server, officer), timeout=60)
    check(nowhere.returncode == 1 and nowhere.stderr, "a centre that is not there is told", nowhere)


def commands(server, officer):
    """Every action's command is one that `loket` knows."""
    help_lines = subprocess.run(
        [LOKET, "console", "--centre", "maastricht", "--plain"], input="help\n", capture_output=True, text=True,
        env=surroundings(server, officer), timeout=60).stdout
    found = re.findall(r"; loket ([a-z -]+)$", help_lines, re.M)
    check(len(found) >= 10, "help tells the commands", help_lines)
    for words in found:
        told = subprocess.run([LOKET, *words.split(), "--help"], capture_output=True, text=True, timeout=60)
        check(told.returncode == 0 and f"loket {words}" in told.stdout, f"`loket {words}` is a command", told.stderr)


def hostile():
    """Names that try to steer the terminal are shown, and do nothing."""
    server, officer, booked = morning(LOKET, hostile=True)
    try:
        print(f"hostile names that the server takes: {booked}")
        terminal = open_console(server, officer)
        terminal.wait("TICKET", "the day")
        terminal.settle()
        for _ in range(booked + 1):
            terminal.press("j")
            terminal.settle(0.1)
        terminal.press("i")
        terminal.settle(0.2)
        check(not strays(terminal.raw), "hostile names send nothing to the screen", strays(terminal.raw)[:10])
        check("Loket" in terminal.screen.display[0] and "EXERCISE" in terminal.screen.display[0], "the header stands", terminal.text)
        check(SEQUENCE.search(bytes(terminal.raw)) is not None, "the screen was drawn")
        terminal.end()
        piped = subprocess.run(
            [LOKET, "console", "--centre", "maastricht", "--plain"], input=b"l\n", capture_output=True,
            env=surroundings(server, officer), timeout=60)
        check(not [c for c in strays(piped.stdout) if c != "\n"], "hostile names send nothing in lines", strays(piped.stdout)[:10])
        check(b"\nOWNED" not in piped.stdout, "a name makes no line of its own")
    finally:
        server.stop()


def acts(server, officer):
    """Everything else that is done at a counter works from the keyboard, and what others do appears by itself."""
    terminal = open_console(server, officer)
    terminal.wait("expected 10", "the day")
    terminal.settle(1)
    drawn = len(terminal.raw)
    terminal.settle(3)
    check(len(terminal.raw) - drawn < 400, "a screen on which nothing changes is not drawn again", len(terminal.raw) - drawn)

    def act(keys, *typed, seen, doing):
        terminal.press(keys)
        for text, key in typed:
            terminal.settle(0.2)
            terminal.type(text)
            terminal.press(key)
        terminal.wait(seen, doing)
        terminal.settle(0.2)
        check(seen in terminal.text, doing, terminal.text)

    terminal.press("/Ravi\r")
    terminal.wait("only /Ravi", "one of them")
    act("c", seen="waiting 1", doing="one is checked in")
    act("u", ("the wrong one", "\r"), seen="expected 10", doing="a check-in is taken back")
    act("c", seen="waiting 1", doing="the same is checked in again")
    act("t", seen="serving 1", doing="the next is taken")
    act("p", ("a photo is missing", "\r"), seen="parked 1", doing="the leg is parked")
    act("b", seen="waiting 1", doing="the leg is put back")
    terminal.press("\x1b")
    terminal.settle(0.2)
    terminal.press("G")
    terminal.settle(0.2)
    visit = REFERENCE.search(offered(terminal)).group()
    server.must("POST", f"/visits/{visit}/check-ins", {}, officer)
    terminal.wait("waiting 2", "what somebody else did")
    terminal.press("w")
    terminal.wait("comes for", "a walk-in's form")
    number = re.search(r"(\d) Information", terminal.text).group(1)
    terminal.press(number)
    for text in ("Noor", "Khan", "1990-02-01", "IN"):
        terminal.settle(0.2)
        terminal.type(text)
        terminal.press("\r")
    terminal.wait("waiting 3", "a walk-in")
    check(re.search(r"W\d+ +\d\d:\d\d waiting +information +Noor Khan", terminal.text), "a walk-in waits with its ticket", terminal.text)
    terminal.press("g")
    terminal.settle(0.3)
    while " expected " not in next(line for line in terminal.text.split("\n") if line.startswith("> ")):
        terminal.press("j")
        terminal.settle(0.2)
    before = re.search(r"expected (\d+)", terminal.text).group(1)
    terminal.press("n")
    terminal.wait("> No", "the question before a no-show")
    terminal.press("\r")
    terminal.wait("nothing was done", "that no is what Enter means")
    act("ny", seen=f"expected {int(before) - 1}", doing="a no-show is marked once it is confirmed")
    terminal.press("q")
    terminal.end()


def away(server, officer):
    """While the server is away a half-filled form is kept, and goes on when it is back."""
    terminal = open_console(server, officer)
    terminal.wait("TICKET", "the day")
    terminal.settle()
    terminal.press("w1")
    terminal.type("Noor")
    terminal.press("\t")
    terminal.type("Khan")
    listen = server.url.split("//")[1]
    server.stop()
    terminal.wait("NO SERVER", "that the server is away", 30)
    check("Noor" in terminal.text and "Khan" in terminal.text, "the form is kept while the server is away", terminal.text)
    server.start(listen, "2021-03-11T08:20:00Z")
    terminal.wait(lambda: "NO SERVER" not in terminal.text, "that the server is back", 30)
    check("Noor" in terminal.text and "Khan" in terminal.text, "the form is kept when the server is back", terminal.text)
    terminal.press("\x1b")
    terminal.settle()
    terminal.press("q")
    terminal.end()


ten_visits()
hostile()
server, officer, _ = morning(LOKET)
try:
    for story in (commands, looks, sizes, restored, stopped, acts, away):
        story(server, officer)
finally:
    server.stop()
verdict.end()
