/// What every chart has: a picture of its own with a title and a description for those who do not see it.
enum Chart {
    /// The width that charts are drawn at; a page scales them.
    static let width = 280

    /// The hatching of recorded figures, once a page.
    static let patterns = """
        <svg width="0" height="0" aria-hidden="true" focusable="false" style="position:absolute"><defs>\
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="5" height="5" fill="#fff"/><rect width="2.6" height="5" fill="#8a4510"/></pattern></defs></svg>
        """

    /// A drawing with its title and description; `id` is unique on the page.
    static func drawing(
        _ id: String, height: Int, title: String, description: String, _ content: (inout Markup) -> Void
    ) -> String {
        var page = Markup()
        page.element(
            "svg",
            [
                "role": "img", "viewBox": "0 0 \(width) \(height)", "aria-labelledby": "\(id)-t \(id)-d",
                "focusable": "false",
            ]
        ) { page in
            page.element("title", ["id": "\(id)-t"], title)
            page.element("desc", ["id": "\(id)-d"], description)
            content(&page)
        }
        return page.text
    }

    /// A length or place with at most one decimal, as SVG writes it.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }

    /// A text cut to about so many characters; the whole stands in the tables.
    static func cut(_ text: String, _ most: Int) -> String {
        text.count <= most ? text : text.prefix(most - 1) + "…"
    }
}
