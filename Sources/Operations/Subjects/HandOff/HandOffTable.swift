package import Shapes

/// The steps of a home municipality as a table: `case`, `step`, `happened-at` and `reason`, and a column a record.
package enum HandOffTable {
    private static let known = ["case", "step", "happened-at", "reason"]

    /// How the operation reads it.
    static let body = TableBody(
        example:
            "case,step,bsn-given,happened-at\n0123456789abcdefghijklmnop,registered,yes,2021-03-12T10:00:00+01:00\n",
        read: read)

    /// The steps of a table, and where each value stands; an empty cell says nothing.
    package static func read(_ bytes: [UInt8]) throws(Refusal) -> ([Node.Entry], BodyPlaces) {
        let rows = try TableReader.rows(bytes)
        guard let header = rows.first else {
            throw Refusal([
                InputFinding(
                    "missing-header", at: "", "the table is empty", fix: "begin with the header `case,step`",
                    place: "1:1")
            ])
        }
        var findings = check(header)
        var places = BodyPlaces()
        var steps: [Node] = []
        places.add("", line: header[0].line, column: 1)
        for row in rows.dropFirst() {
            let pointer = "/steps/\(steps.count)"
            places.add(pointer, line: row[0].line, column: row[0].column)
            if row.count != header.count {
                findings.append(
                    InputFinding(
                        "wrong-width", at: pointer, "\(row.count) cells under \(header.count) columns",
                        place: "\(row[0].line):\(row[0].column)"))
            }
            var entries: [Node.Entry] = []
            var records: [Node.Entry] = []
            for (column, cell) in zip(header.map(\.text), row) where !cell.text.isEmpty {
                let key = column == "happened-at" ? "happenedAt" : column
                let isRecord = !known.contains(column)
                let part = isRecord ? "records/\(column)" : key
                places.add("\(pointer)/\(part)", line: cell.line, column: cell.column)
                let entry = Node.Entry(key: key, value: Node(.scalar(cell.text, .string)))
                if isRecord { records.append(entry) } else { entries.append(entry) }
            }
            if !records.isEmpty { entries.append(Node.Entry(key: "records", value: Node(.map(records)))) }
            steps.append(Node(.map(entries)))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        return ([Node.Entry(key: "steps", value: Node(.list(steps)))], places)
    }

    private static func isName(_ text: String) -> Bool {
        var reading = Reading()
        return Shape<String>.name.read(Node(.scalar(text, .string)), &reading) != nil
    }

    private static func check(_ header: [TableReader.Cell]) -> [InputFinding] {
        var findings: [InputFinding] = []
        var seen: Set<String> = []
        for cell in header {
            let place = "\(cell.line):\(cell.column)"
            if !isName(cell.text) {
                findings.append(
                    InputFinding(
                        "invalid-name", at: "", "`\(cell.text.prefix(64))` is no name of a column",
                        fix: "case, step, happened-at, reason, or a record such as document-number", place: place))
            } else if !seen.insert(cell.text).inserted {
                findings.append(
                    InputFinding("duplicate-key", at: "", "two columns are named `\(cell.text)`", place: place))
            }
        }
        for name in ["case", "step"] where !seen.contains(name) {
            findings.append(
                InputFinding(
                    "missing-key", at: "", "there is no column `\(name)`", fix: "add it to the header",
                    place: "\(header[0].line):1"))
        }
        return findings
    }
}
