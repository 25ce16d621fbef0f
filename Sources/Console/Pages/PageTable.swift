/// A table of a page: a caption, heads with their scope, and in a region that scrolls where it is too wide.
struct PageTable {
    /// A cell.
    struct Cell {
        /// What stands in it, as HTML.
        let html: String
        /// Whether it is a number, to the right.
        let isNumber: Bool

        /// A cell with text.
        static func text(_ text: String) -> Cell { Cell(html: Markup.escaped(text), isNumber: false) }
        /// A cell with a number, and a bar of its share of the highest below it where one is given.
        static func number(_ text: String, bar: Double? = nil) -> Cell {
            let picture = bar.map { share in
                "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" "
                    + "focusable=\"false\"><rect class=\"now\" x=\"\(Chart.number(100 - share * 100))\" "
                    + "width=\"\(Chart.number(share * 100))\" height=\"10\"/></svg>"
            }
            return Cell(html: Markup.escaped(text) + (picture ?? ""), isNumber: true)
        }
    }

    /// What a row is.
    enum Kind: String {
        /// A line.
        case line
        /// A part of the line above it.
        case part
        /// Everything above it together.
        case total
    }

    /// Its name on the page.
    let id: String
    /// What it tells.
    let caption: String
    /// What must be known to read it.
    let detail: String
    /// Whether all columns but the first are of one width.
    var isEven = false
    /// The heads of its columns.
    let heads: [Cell]
    /// Its rows; the first cell is the row's head.
    var rows: [(kind: Kind, cells: [Cell])] = []

    // One of up to three columns fits a phone; a wider one is scrolled there.
    private var kinds: String { (isEven ? "even" : "free") + (heads.count > 3 ? " wide" : "") }

    /// Writes it.
    func write(_ page: inout Markup) {
        page.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": "\(id)-c"]) {
            page in
            page.element("table", ["id": id, "class": kinds]) { page in
                page.element("caption", ["id": "\(id)-c"]) { page in
                    page.write(caption)
                    if !detail.isEmpty { page.element("span", detail) }
                }
                page.element("thead") { page in
                    page.element("tr") { page in
                        for head in heads {
                            page.element("th", ["scope": "col", "class": head.isNumber ? "n" : "t"]) {
                                $0.raw(head.html)
                            }
                        }
                    }
                }
                page.element("tbody") { page in
                    for row in rows { write(row.kind, row.cells, &page) }
                }
            }
        }
        page.raw("\n")
    }

    private func write(_ kind: Kind, _ cells: [Cell], _ page: inout Markup) {
        page.element("tr", ["class": kind.rawValue]) { page in
            for (column, cell) in cells.enumerated() {
                if column == 0 {
                    page.element("th", ["scope": "row"]) { $0.raw(cell.html) }
                } else {
                    page.element("td", ["class": cell.isNumber ? "n" : "t"]) { $0.raw(cell.html) }
                }
            }
        }
    }
}
