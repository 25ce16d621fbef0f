/// A whole HTML document: one file that loads nothing, runs nothing and prints on A4.
struct PageFrame {
    /// The language of the text, for `lang`.
    let language: String
    /// The title of the document.
    let title: String

    /// The document around what stands in its body.
    func document(_ body: (inout Markup) -> Void) -> String {
        var page = Markup()
        page.raw("<!doctype html>\n")
        page.element("html", ["lang": language]) { page in
            page.element("head") { page in
                page.single("meta", ["charset": "utf-8"])
                page.element("title", title)
                page.single("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                // Whatever text came in, a browser loads nothing and runs nothing here.
                page.single(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'",
                    ])
                page.single("meta", ["name": "color-scheme", "content": "light"])
                page.element("style") { $0.raw(PageStyle.sheet) }
            }
            page.raw("\n")
            page.element("body") { page in
                page.raw(Chart.patterns)
                body(&page)
            }
        }
        return page.text + "\n"
    }
}
