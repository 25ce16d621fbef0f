/// Rows of text in aligned columns, two spaces apart, numbers to the right.
struct TextColumns {
    /// How a column is aligned.
    enum Side {
        case left, right
    }

    private let sides: [Side]
    private var rows: [[String]] = []

    /// Columns aligned so.
    init(_ sides: [Side]) {
        self.sides = sides
    }

    /// Adds a row; what it says is made safe for a terminal.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map { SafeText.line($0) })
    }

    /// The rows as lines.
    var lines: [String] {
        let widths = sides.indices.map { column in
            rows.map { column < $0.count ? SafeText.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - SafeText.width(cell))
                line += (column > 0 ? "  " : "") + (sides[column] == .left ? cell + space : space + cell)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }
}
