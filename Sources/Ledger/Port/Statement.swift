/// One SQL text that SQLite and PostgreSQL both take: `BIGINT`, `TEXT`, `$1…` in order of first use, no dialect functions.
///
/// In a `CREATE TABLE` the driver fills in two tokens: `{blob}`, its type for bytes, and, after the closing bracket,
/// `{keyed}`, which keeps the rows in the order of their primary key where the engine can.
package struct Statement: Hashable, Sendable {
    /// The text, with tokens not yet filled in.
    package let sql: String
    /// The table that it only adds rows to, or renews rows of, from its own values; `nil` where it does anything else.
    ///
    /// What is added to one table may change places with what is added to another.
    package let added: String?

    /// A statement; each is a `static let` beside its record and stands in its target's list.
    package init(_ sql: String) {
        self.sql = sql
        added = Statement.added(by: sql)
    }

    // Who reads a table might see what was added to it before; only `ticks`, the numbers of a day, never changes.
    private static func added(by sql: String) -> String? {
        guard sql.hasPrefix("INSERT INTO ") else { return nil }
        let words = sql.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        let reads = words.indices.contains { place in
            words[place].uppercased() == "FROM" && !words[place...].dropFirst().starts(with: ["ticks", "WHERE"])
        }
        return reads || words.count < 3 ? nil : String(words[2])
    }

    /// The text for an engine.
    package func sql(blob: String, keyed: String) -> String {
        sql.replacing("{blob}", with: blob).replacing("{keyed}", with: keyed)
    }

    /// What keeps the text from being portable, in words; empty for a good statement.
    ///
    /// For tests over the lists.
    package var findings: [String] {
        var findings: [String] = []
        var highest = 0
        for match in sql.matches(of: /\$([0-9]+)/) {
            let number = Int(match.output.1) ?? 0
            if number > highest + 1 || number == 0 { findings.append("$\(number) is used before $\(highest + 1)") }
            highest = max(highest, number)
        }
        if sql.contains("?") { findings.append("? stands for a parameter; write $1") }
        let words = Set(sql.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init))
        for word in [
            "boolean", "integer", "autoincrement", "replace", "ignore", "rowid", "ifnull", "strftime", "pragma",
        ]
        where words.contains(word) {
            findings.append("\(word.uppercased()) is one engine's word")
        }
        if words.contains("true") || words.contains("false") { findings.append("booleans are written 1 and 0") }
        return findings
    }
}
