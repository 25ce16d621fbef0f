/// Rows of text in aligned columns, two spaces apart.
struct TextTable {
    private let heads: [String]
    private var rows: [[String]] = []

    /// A table with the heads of its columns.
    init(_ heads: String...) {
        self.heads = heads
    }

    /// Adds a row; control characters are shown as a mark, so that data cannot steer the terminal.
    mutating func add(_ cells: String...) {
        rows.append(cells.map(TextTable.visible))
    }

    /// The table as lines; without rows, what is said instead.
    func text(_ output: Output, empty: String) -> String {
        if rows.isEmpty { return empty }
        var widths = heads.map(\.count)
        for row in rows {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
        }
        func line(_ cells: [String]) -> String {
            var line = ""
            for (column, cell) in cells.enumerated() {
                line += column == cells.count - 1 ? cell : padded(cell, widths[column] + 2)
            }
            return line.trimmingSuffix()
        }
        return ([output.bold(line(heads))] + rows.map(line)).joined(separator: "\n")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The text with control characters replaced.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
                }))
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
