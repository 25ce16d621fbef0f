/// Reads a table of comma-separated values (RFC 4180): rows of cells, each with its line and column.
///
/// A header of semicolons alone makes them the separators, as spreadsheets in the Netherlands write them. A byte order
/// mark is passed over; empty lines are left out.
package struct TableReader {
    /// A cell with the place of its first character.
    package struct Cell: Hashable, Sendable {
        /// Its text without quotes.
        package let text: String
        /// The line, from 1.
        package let line: Int
        /// The column in characters, from 1.
        package let column: Int
    }

    private var rest: Substring.UnicodeScalarView
    private var separator: Unicode.Scalar = ","
    private var (line, column) = (1, 1)

    private init(_ text: String) {
        rest = text.unicodeScalars[...]
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        let header = rest.prefix { $0 != "\n" }
        if header.contains(";"), !header.contains(",") { separator = ";" }
    }

    /// The rows of a table, its header first; throws what keeps it from being read.
    package static func rows(_ bytes: [UInt8]) throws(Refusal) -> [[Cell]] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal([InputFinding("invalid-encoding", at: "", "the table is not UTF-8")])
        }
        var reader = TableReader(text)
        var rows: [[Cell]] = []
        while !reader.rest.isEmpty {
            let row = try reader.row()
            if row.count > 1 || !row[0].text.isEmpty { rows.append(row) }
        }
        return rows
    }

    private mutating func row() throws(Refusal) -> [Cell] {
        var cells = [try cell()]
        while rest.first == separator {
            take()
            cells.append(try cell())
        }
        if rest.first == "\r" { take() }
        if rest.first == "\n" { take() }
        return cells
    }

    private mutating func cell() throws(Refusal) -> Cell {
        let (startLine, startColumn) = (line, column)
        var text = String.UnicodeScalarView()
        if rest.first == "\"" {
            take()
            while true {
                guard let next = rest.first else {
                    throw fault("unclosed-quote", startLine, startColumn, "the quote is not closed")
                }
                take()
                if next == "\"" {
                    guard rest.first == "\"" else { break }
                    take()
                }
                text.append(next)
            }
            if let next = rest.first, next != separator, next != "\n", next != "\r" {
                throw fault("invalid-csv", line, column, "text stands behind a quoted cell")
            }
        } else {
            while let next = rest.first, next != separator, next != "\n", !isEnd(next) {
                if next == "\"" {
                    throw fault("invalid-csv", line, column, "a quote stands inside a cell; quote the whole cell")
                }
                text.append(next)
                take()
            }
        }
        return Cell(text: String(text), line: startLine, column: startColumn)
    }

    // A carriage return ends a cell only before the line's end.
    private func isEnd(_ next: Unicode.Scalar) -> Bool {
        guard next == "\r" else { return false }
        let behind = rest.dropFirst().first
        return behind == nil || behind == "\n"
    }

    private mutating func take() {
        let taken = rest.removeFirst()
        if taken == "\n" {
            (line, column) = (line + 1, 1)
        } else {
            column += 1
        }
    }

    private func fault(_ code: String, _ line: Int, _ column: Int, _ message: String) -> Refusal {
        Refusal([InputFinding(code, at: "", message, place: "\(line):\(column)")])
    }
}
