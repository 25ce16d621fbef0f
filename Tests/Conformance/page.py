"""A page of figures as it is built: what a browser would run or load, and what a screen reader would hear."""

import re
from html.parser import HTMLParser

VOID = {"meta", "rect", "path", "circle", "br"}
ALLOWED = set(
    "html head title meta style body svg defs pattern rect path circle text desc div header main footer section p h1 h2 "
    "h3 h4 b small span table caption thead tbody tr th td ul ol li dl dt dd a".split()
)
TEXTS = [  # text and what it stands on, by their names in the style sheet: 4.5 or more
    ("ink", "paper"), ("soft", "paper"), ("ink", "tint"), ("ink", "sand"), ("counted", "paper"), ("recorded", "paper"),
]  # fmt: skip
SHAPES = [("counted", "paper"), ("counted", "tint"), ("recorded", "paper"), ("recorded", "sand")]  # 3 or more


def luminance(colour):
    """The relative luminance of a colour, as WCAG 2.1 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Page(HTMLParser):
    """A page, read once."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.source, self.open, self.elements, self.heads, self.strays = source, [], [], [], []
        self.table_rows, self.row, self.texts, self.style, self.cards = [], None, {}, "", 0
        self.feed(source)
        self.close()
        self.rows = "\n".join(" ".join(" ".join(row).split()) for row in self.table_rows)

    def handle_starttag(self, tag, attrs):
        """An element begins."""
        attributes = dict(attrs)
        parents = [name for name, _ in self.open]
        self.elements.append((tag, attributes, parents))
        if tag == "tr":
            self.row = []
            self.table_rows.append(self.row)
        if tag in ("th", "td"):
            self.row.append("")
        if "card" in attributes.get("class", "").split():
            self.cards += 1
        if tag not in VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_startendtag(self, tag, attrs):
        """An element without content."""
        self.elements.append((tag, dict(attrs), [name for name, _ in self.open]))

    def handle_endtag(self, tag):
        """An element ends; one that was not the last to begin is a stray."""
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.strays.append(tag)

    def handle_data(self, data):
        """Text: of cells, and of every element that it stands in."""
        names = [name for name, _ in self.open]
        if "style" in names:
            self.style += data
            return
        if self.row is not None and ("th" in names or "td" in names):
            self.row[-1] += data
        for _, place in self.open:
            self.texts[place] = self.texts.get(place, "") + data

    def all(self, tag):
        """The elements of a name: attributes, parents, text."""
        return [
            (attributes, parents, self.texts.get(place, "").strip())
            for place, (name, attributes, parents) in enumerate(self.elements)
            if name == tag
        ]

    def rules(self, language):
        """Each rule, whether it holds, and what was found."""
        yield from self.still()
        yield from self.built(language)
        yield from self.heard()
        yield from self.seen()

    def still(self):
        """What would run or load."""
        names = {tag for tag, _, _ in self.elements}
        yield "only elements that neither run nor load", names <= ALLOWED, names - ALLOWED
        acting = [name for _, attributes, _ in self.elements for name in attributes if name.startswith("on")]
        yield "no attribute runs a script", not acting, acting
        loading = [
            (tag, name)
            for tag, attributes, _ in self.elements
            for name in attributes
            if name in ("src", "srcset", "xlink:href", "action", "background", "data", "poster")
        ]
        yield "no attribute loads a thing", not loading, loading
        links = [attributes.get("href", "") for tag, attributes, _ in self.elements if "href" in attributes]
        yield "links stay on the page", all(link.startswith("#") for link in links), links
        outside = re.findall(r"url\((?!#)[^)]*\)|@import|@font-face|https?:", self.style)
        yield "the style sheet loads nothing", not outside, outside
        policy = [a.get("content", "") for a, _, _ in self.all("meta") if a.get("http-equiv") == "Content-Security-Policy"]
        yield "a policy forbids it too", any("default-src 'none'" in text for text in policy), policy

    def built(self, language):
        """How it is built."""
        yield "well formed", not self.strays and not self.open, (self.strays, self.open)
        yield "doctype", self.source.lower().startswith("<!doctype html>"), self.source[:30]
        yield "its language", self.all("html")[0][0].get("lang") == language, self.all("html")[0][0]
        yield "a title", len(self.all("title")[0][2]) > 8, self.all("title")[0]
        viewport = [a["content"] for a, _, _ in self.all("meta") if a.get("name") == "viewport"]
        yield "can be zoomed", viewport == ["width=device-width, initial-scale=1"], viewport
        ids = [attributes["id"] for _, attributes, _ in self.elements if "id" in attributes]
        yield "names are given once", len(ids) == len(set(ids)), [name for name in ids if ids.count(name) > 1]
        named = [
            name
            for _, attributes, _ in self.elements
            for name in attributes.get("aria-labelledby", "").split() + [attributes.get("href", "#")[1:]]
            if name
        ]
        yield "what is referred to is there", set(named) <= set(ids), set(named) - set(ids)

    def heard(self):
        """What a screen reader finds its way by."""
        for mark in ("header", "main", "footer", "h1"):
            yield f"one {mark}", len(self.all(mark)) == 1, len(self.all(mark))
        levels = [int(tag[1]) for tag, _, _ in self.elements if re.fullmatch("h[1-6]", tag)]
        skipped = [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1]
        yield "heads do not skip a level", levels[0] == 1 and not skipped, skipped
        empty = [tag for tag in ("h1", "h2", "h3", "h4", "caption", "desc", "title") for x in self.all(tag) if not x[2]]
        yield "no head, caption or description is empty", not empty, empty
        pictures = [a for a, _, _ in self.all("svg")]
        told = [a for a in pictures if a.get("role") == "img" and len(a.get("aria-labelledby", "").split()) == 2]
        hidden = [a for a in pictures if a.get("aria-hidden") == "true"]
        yield "pictures are told or hidden", len(told) + len(hidden) == len(pictures) and told, pictures
        tables = len(self.all("table"))
        yield "tables have captions", tables > 0 and len(self.all("caption")) == tables, tables
        unscoped = [text for a, _, text in self.all("th") if a.get("scope") not in ("col", "row")]
        yield "heads of tables have scopes", not unscoped, unscoped
        wide = [a for a, parents, _ in self.all("table") if not parents or parents[-1] != "div"]
        regions = [a for a, _, _ in self.all("div") if a.get("class") == "scroll"]
        reached = all(a.get("tabindex") == "0" and a.get("role") == "region" for a in regions)
        yield "what scrolls can be reached by key", not wide and len(regions) == tables and reached, regions
        ragged = [row for row in self.table_rows if len(row) < 2]
        yield "rows have cells", not ragged, ragged

    def seen(self):
        """Colours and sizes."""
        colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", self.style))
        for pairs, least in ((TEXTS, 4.5), (SHAPES, 3)):
            for one, other in pairs:
                ratio = contrast(colours[one], colours[other])
                yield f"contrast of {one} on {other}: {least} or more", ratio >= least, round(ratio, 2)
        fixed = re.findall(r"(?<!@page\{size:A4;)font-size:[\d.]+(?:mm|cm|in)", self.style)
        yield "text grows with the reader's size", not fixed and "html{font-size:1" not in self.style, fixed
        yield "it is made for print", "@media print" in self.style and "size:A4" in self.style, ""
        yield "focus is seen", ":focus-visible{outline:" in self.style, ""
