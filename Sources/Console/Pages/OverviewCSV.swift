package import Operations

/// An overview as comma-separated values (RFC 4180): a row a figure, the names of columns and numbers in every language alike.
package enum OverviewCSV {
    /// A centre's overview.
    package static func text(_ overview: Overview) -> String { text(FigureRow.rows(overview)) }

    /// The country's overview.
    package static func text(_ overview: NationalOverview) -> String { text(FigureRow.rows(overview)) }

    private static func text(_ rows: [FigureRow]) -> String {
        ([FigureRow.columns] + rows.map(\.cells)).map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n")
    }

    /// A cell; text that a spreadsheet would take for a formula gets an apostrophe, numbers stay as they are.
    static func cell(_ text: String) -> String {
        let isNumber = Double(text) != nil
        let isFormula = !isNumber && (text.first.map { "=+-@\t\r".contains($0) } ?? false)
        let text = isFormula ? "'" + text : text
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
