"""Lets axe-core read a page in a headless Chromium, where both are at hand: no driver and no server is needed, the page's
copy holds axe and writes what it found into itself."""

import html
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess

BROWSER = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
RUN = """axe.run(document, {runOnly: %s}).then(found => {
  const told = found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 120))]);
  document.body.textContent = "axe:" + JSON.stringify({passes: found.passes.length, violations: told}) + ":axe";
});"""


def script():
    """Where axe-core lies, or None."""
    if os.environ.get("AXE"):
        return pathlib.Path(os.environ["AXE"])
    package = importlib.util.find_spec("axe_playwright_python")
    places = package.submodule_search_locations if package else []
    return next((file for place in places if (file := pathlib.Path(place) / "axe.min.js").exists()), None)


def found():
    """Whether axe can run here."""
    return BROWSER is not None and script() is not None


def violations(page, width, folder):
    """What axe finds wrong in a page of some width; something, too, where it did not run."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    scripts = f"<script>{script().read_text()}</script><script>{RUN % json.dumps(RULES)}</script></body>"
    file = folder / "axe.html"
    file.write_text(page.replace("</body>", scripts))
    done = subprocess.run(
        [
            BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}",
            f"--window-size={width},900", "--virtual-time-budget=60000", "--dump-dom", file.as_uri(),
        ],
        capture_output=True, timeout=300,
    )  # fmt: skip
    told = re.search(r"axe:(\{.*\}):axe", html.unescape(done.stdout.decode()), re.S)
    if not told:
        return ["axe did not run", done.stderr.decode()[-300:]]
    heard = json.loads(told[1])
    return heard["violations"] if heard["passes"] > 20 else ["axe had little to judge", heard]
