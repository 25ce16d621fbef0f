"""Figures of an overview as its forms must tell them, worked out from the JSON answer alone; and made-up overviews."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

UNITS = {
    "en": {"minutes": ("minute", "minutes"), "days": ("day", "days"), "working-days": ("working day", "working days")},
    "nl": {"minutes": ("minuut", "minuten"), "days": ("dag", "dagen"), "working-days": ("werkdag", "werkdagen")},
}
FIGURE = ("count", "part", "share", "mean", "median", "p90", "withheld")


def number(value, decimals, language, least=0):
    """A number in the reader's manner."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,.{decimals}f}"
    whole, _, rest = text.partition(".")
    while len(rest) > least and rest.endswith("0"):
        rest = rest[:-1]
    text = whole + ("." + rest if rest else "")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def value(figure, line, language):
    """A figure in words, or None where it has none."""
    if figure.get("withheld"):
        return {"en": "withheld", "nl": "niet getoond"}[language]
    show, unit = line["show"], line.get("unit")
    if figure.get(show) is None:
        return None
    if show == "count":
        return number(figure["count"], 0, language)
    if show == "share":
        return number(figure["share"], 1, language) + " %"
    if show == "mean":
        scale = {"of-5": " of 5", "of-10": " of 10"}.get(unit, "")
        return number(figure["mean"], 2, language, least=1) + (scale.replace("of", "van") if language == "nl" else scale)
    one, many = UNITS[language].get(unit, ("", ""))
    return f"{number(figure['median'], 0, language)} {one if figure['median'] == 1 else many}".strip()


def lines_of(answer):
    """Every line with its figures: text, figure, line; parts too."""
    for line in answer.get("lines", []) + answer.get("totals", []):
        yield line["text"], line["value"], line
        for part in line.get("parts", []):
            yield part["text"], part["value"], line


def told(answer):
    """What text and page must tell of counted figures: a name and its figure beside it."""
    language = answer["language"]
    words = [(text, value(figure, line, language)) for text, figure, line in lines_of(answer)]
    found = [f"{clean(text)} {shown}" for text, shown in words if shown]
    compared = [line.get("earlier", {}) for line in answer.get("lines", [])]
    for then in (then for then in compared if "growth" in then):
        found.append(f"{number(then['index'], 0, language)} {growth(then['growth'], language)}")
    for line in answer.get("recorded", []):
        figures = [figure for figure in line["figures"] if value(figure["value"], line, language)]
        if figures:
            found.append(value(figures[-1]["value"], line, language))
    return found


def clean(text):
    """A text as a terminal may show it."""
    return " ".join("".join("\ufffd" if steers(sign) else sign for sign in text).split())


def steers(sign):
    """Whether a character could steer a terminal, or turn the direction of what follows."""
    return ord(sign) < 32 or 126 < ord(sign) < 160 or sign in "\u202a\u202b\u202c\u202d\u202e"


def growth(percent, language):
    """Growth in whole percent; below a hundred with what it was before rounding."""
    whole = number(percent, 0, language)
    whole = "0" if whole == "-0" else whole
    exact = number(percent, 1, language)
    return f"{whole} %" + ("" if abs(percent) >= 100 or exact == whole else f" ({exact})")


def of_json(answer):
    """Every figure of a JSON answer as the CSV tells it."""
    return sorted(
        row(kind, centre, line, part, figure, earlier, period)
        for kind, centre, line, part, figure, earlier, period in walked(answer)
    )


def walked(answer):
    """Every figure with what tells which it is."""
    whole, centre = (answer["from"], answer["until"]), answer.get("centre", "")
    for key, kind in (("lines", "counted"), ("totals", "total")):
        for line in answer.get(key, []):
            yield kind, centre, line["line"], "", line["value"], line.get("earlier"), whole
            for part in line.get("parts", []):
                yield kind, centre, line["line"], part["part"], part["value"], None, whole
    for column in answer.get("centres", []):
        for line in column["lines"]:
            yield "centre", column["centre"], line["line"], "", line["value"], None, whole
    for line in answer.get("recorded", []):
        for figure in line["figures"]:
            period = (figure["from"], figure["until"])
            yield "recorded", centre, line["line"], "", figure["value"], figure.get("earlier"), period
            for part in figure.get("parts", []):
                yield "recorded", centre, line["line"], part["part"], part["value"], None, period


def row(kind, centre, line, part, figure, earlier, period):
    """One figure as comparable text."""
    then = earlier or {}
    own = [said(figure.get(name)) for name in FIGURE]
    before = [said(then.get("value", {}).get(name)) for name in FIGURE]
    compared = [said(then.get(name)) for name in ("index", "growth", "why")]
    return (kind, centre, line, part, *period, *own, *before, *compared)


def said(found):
    """A value of JSON as the CSV writes it."""
    if found is None or found is False:
        return ""
    return "yes" if found is True else str(Fraction(str(found))) if isinstance(found, (int, float)) else found


def of_csv(rows):
    """Every figure of the CSV, to be compared with that of JSON."""
    kinds = {"counted", "recorded", "total", "centre"}
    names = ["partCount" if name == "part" else name for name in FIGURE]
    earlier = ["earlier" + name[0].upper() + name[1:] for name in names]

    def read(text):
        try:
            return str(Fraction(text))
        except ValueError:
            return text

    return sorted(
        (
            *(row[name] for name in ("kind", "centre", "line", "part", "from", "until")),
            *(read(row[name]) for name in names + earlier + ["index", "growth"]),
            row["why"],
        )
        for row in rows
        if row["kind"] in kinds
    )


# --- made up: every kind of line, withheld figures, comparisons made and not made, names that mean harm

HOSTILE = ["</style><script>alert(1)</script>", "=HYPERLINK(\"x\")", "Zoë & <b>\u202eevil", 'a "quoted", name', "王 小明"]


def overview(language):
    """A centre's figures."""
    then = {"from": "2019-01-01", "until": "2020-01-01"}
    parts = [{"part": f"p{place}", "text": text, "value": {"count": 1200 + place}} for place, text in enumerate(HOSTILE)]
    marks = [
        {"part": "ind", "text": "IND", "value": {"count": 40, "mean": 4.95}},
        {"part": "municipality", "text": "GemeenteLoket", "value": {"withheld": True}},
    ]
    lines = [
        line("contacts", "contact", "count", {"count": 6010}, by="partner", parts=parts,
             earlier={**then, "value": {"count": 5000}, "index": 120.2, "growth": 20.2}),
        line("persons", "person", "count", {"count": 1}, earlier={**then, "value": {"count": 0}, "why": "nothing then"}),
        line("documents", "document", "count", {"count": 1000000},
             earlier={**then, "value": {"count": 1070000}, "index": 93.46, "growth": -6.54}),
        line("desk", "rating", "mean", {"count": 43, "mean": 4.9}, "of-5", by="partner", parts=marks),
        line("mark", "rating", "mean", {"withheld": True}, "of-10",
             earlier={**then, "value": {"withheld": True}, "why": "both are withheld"}),
        line("kept", "clock", "share", {"count": 57, "part": 54, "share": 94.74}, "percent"),
        line("time", "clock", "median", {"count": 57, "median": 1, "p90": 3}, "working-days"),
        line("waiting", "wait", "median", {"count": 1200, "median": 0, "p90": 26}, "minutes"),
        line("no-shows", "visit", "share", {"count": 8, "part": 8, "share": 100}, "percent"),
        line("sponsors", "sponsor", "count", {"count": 64}),
    ]  # fmt: skip
    recorded = [
        {"line": "contacts", "text": "Recorded & kept", "counts": "contact", "show": "count", "figures": [
            {"from": "2020-01-01", "until": "2020-07-01", "value": {"count": 700}, "source": HOSTILE[3]},
            {"from": "2020-01-01", "until": "2021-01-01", "cumulative": True, "value": {"count": 1769},
             "source": "second", "assumed": HOSTILE[0]}]},
    ]  # fmt: skip
    return {
        "centre": "somewhere", "name": HOSTILE[2], "from": "2020-01-01", "until": "2021-01-01", "language": language,
        "timeZone": "Europe/Amsterdam", "asOf": "2021-01-04T09:00:00Z", "lines": lines, "recorded": recorded,
        "notes": [{"note": "small", "text": HOSTILE[0]}],
    }  # fmt: skip


def national(language):
    """Fourteen centres' figures, more than a chart shows."""
    totals = [
        {key: kept for key, kept in line.items() if key != "earlier"} for line in overview(language)["lines"]
    ]  # fmt: skip
    centres = []
    for place in range(14):
        values = [
            {"line": total["line"], "value": {"withheld": True} if place == 13 else total["value"]} for total in totals
        ]
        centres.append({"centre": f"c{place}", "name": HOSTILE[place % 5] + str(place), "lines": values})
    run = [
        {"centre": f"c{place}", "since": "2020-01-01", "suspended": place == 1} for place in range(0, 14, 2)
    ]  # fmt: skip
    return {
        "from": "2020-01-01", "until": "2021-01-01", "language": language, "asOf": "2021-01-04T09:00:00Z",
        "totals": totals, "centres": centres, "services": [{"service": "biometrics", "text": HOSTILE[1], "centres": run}],
        "notes": [],
    }  # fmt: skip


def line(name, counts, show, figure, unit=None, **more):
    """A counted line."""
    told = {"line": name, "text": f"Line {name}", "counts": counts, "show": show, "value": figure, **more}
    return told | ({"unit": unit} if unit else {})
