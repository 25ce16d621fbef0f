"""A terminal that a program draws on, watched by another program's eyes (PyPI `pexpect` and `pyte`)."""

import re
import time

import pexpect
import pyte


class Terminal:
    """Starts a program in a pseudo-terminal, keeps what it drew, and counts the keys that were pressed."""

    def __init__(self, command, env, rows=24, columns=80):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.keys = 0
        self.typed = 0
        self.child = pexpect.spawn(command[0], command[1:], env=env, dimensions=(rows, columns), echo=True)
        self.child.delaybeforesend = None

    def pump(self, seconds=0.05):
        """Takes what comes within a while; `False` once there is no more."""
        try:
            data = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        self.stream.feed(data)
        return True

    def settle(self, seconds=0.3):
        """Waits until nothing comes for a while."""
        seen, since = len(self.raw), time.monotonic()
        while time.monotonic() - since < seconds and self.pump():
            if len(self.raw) != seen:
                seen, since = len(self.raw), time.monotonic()

    @property
    def text(self):
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, holds, what, seconds=30):
        """Waits until a text, or what a function looks for, is on the screen."""
        wanted = (lambda: holds in self.text) if isinstance(holds, str) else holds
        end = time.monotonic() + seconds
        while not wanted():
            if not self.pump() and not wanted():
                raise AssertionError(f"{what}: the program ended\n{self.text}")
            if time.monotonic() > end:
                raise AssertionError(f"{what}: not seen in {seconds} s\n{self.text}")

    def press(self, keys):
        """Presses keys that count."""
        self.keys += len(keys)
        self.child.send(keys)

    def type(self, text):
        """Types data, which does not count."""
        self.typed += len(text)
        self.child.send(text)

    def resize(self, rows, columns):
        """Gives it another size."""
        self.screen.resize(max(1, rows), max(1, columns))
        self.child.setwinsize(rows, columns)

    def end(self):
        """Closes it, whatever runs."""
        self.child.close(force=True)


# What a screen may be drawn with: places, clearing, styles, cursor, wrapping, second screen, marked pastes.
SEQUENCE = re.compile(
    rb"\x1b\[\d+;\d+H|\x1b\[2J|\x1b\[[\d;]*m|\x1b\[\?(?:25|7|1049|2004)[hl]|\x18"
)


def strays(raw):
    """What steers a terminal in some bytes and is none of the sequences that are meant to."""
    rest = SEQUENCE.sub(b"", bytes(raw))
    text = rest.decode("utf-8", "replace")
    bad = [c for c in text if ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069]
    return bad
