import Operations

/// A page's frame on paper: whose figures they are and of when above, who made them below.
struct PageHead {
    /// How numbers are written.
    let numbers: PageNumbers
    /// Whose figures they are.
    let title: String
    /// Of which period.
    let period: String
    /// When they were made.
    let made: Instant

    /// Writes it around the page's main part; `foot` adds to the foot.
    func write(_ page: inout Markup, main: (inout Markup) -> Void, foot: (inout Markup) -> Void) {
        page.element("div", ["class": "sheet"]) { page in
            page.element("header") { page in
                page.element("div") { page in
                    page.element("p", ["class": "kind"], numbers.language.overview)
                    page.element("h1", title)
                }
                page.element("div") { page in
                    page.element("p", ["class": "period"], period)
                    page.element("p", ["class": "made"], numbers.language.made(numbers.moment(made)))
                }
            }
            page.raw("\n")
            page.element("main") { main(&$0) }
            page.element("footer") { page in
                page.write(numbers.language.madeByLoket + ".")
                foot(&page)
            }
        }
    }
}
