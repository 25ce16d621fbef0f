/// A part of a page with a head of its own: what was counted, or what was recorded.
struct Band {
    /// `counted` or `recorded`, which decides its colour and hatching.
    let kind: String
    /// Its head.
    let title: String
    /// What is said below the head.
    let text: String

    /// Writes it around its content.
    func write(_ page: inout Markup, _ content: (inout Markup) -> Void) {
        page.element("section", ["class": "band \(kind)", "aria-labelledby": "\(kind)-band"]) { page in
            page.element("div", ["class": "band-head"]) { page in
                page.element("h2", ["id": "\(kind)-band"], title)
                page.element("p", text)
            }
            content(&page)
        }
        page.raw("\n")
    }
}
