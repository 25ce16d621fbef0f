import Operations

/// Stock as people read it.
enum StockText {
    /// What was done, a line for each move.
    static func text(_ act: StockAct, _ output: Output) -> String {
        var table = TextTable("DEED", "KIND", "WHAT", "FROM", "TO")
        for move in act.moves {
            table.add(act.deed.rawValue, act.kind, what(move, act), move.from, move.to)
        }
        var lines = [table.text(output, empty: "nothing")]
        switch act.signature {
        case .unsigned: lines.append("unsigned: another officer signs it with `loket stock sign \(act.act)`")
        case .signed: lines.append("signed by \(act.second ?? "-")")
        case .notNeeded: break
        }
        return lines.joined(separator: "\n")
    }

    /// What a move is about.
    static func what(_ move: StockMove, _ act: StockAct) -> String {
        guard let first = move.first, let last = move.last else { return act.document ?? "-" }
        return range(StockRange(first, last))
    }

    /// A range, with how many there are.
    static func range(_ range: StockRange) -> String {
        range.count == 1 ? range.first.description : "\(range.first)..\(range.last) (\(range.count))"
    }

    /// A count, with what is missing and too much.
    static func text(_ count: StockCount, _ output: Output) -> String {
        var lines = [
            output.bold(count.state.rawValue)
                + " \(count.kind) at \(count.place): \(count.counted) counted, \(count.expected) in the books"
        ]
        lines += count.missing.map { "  missing \(range($0))" }
        lines += count.surplus.map { "  too many \(range($0)), in the books: \($0.place ?? "-")" }
        return lines.joined(separator: "\n")
    }

    /// Acts as rows: when, what, from where to where, by whom.
    static func text(_ acts: [StockAct], _ output: Output, empty: String) -> String {
        var table = TextTable("ACT", "WHEN", "DEED", "WHAT", "FROM", "TO", "BY", "SECOND")
        for act in acts {
            let second = act.second ?? (act.signature == .unsigned ? "unsigned" : "-")
            for move in act.moves {
                table.add(
                    act.act, act.happenedAt.description, act.deed.rawValue, what(move, act), move.from, move.to,
                    act.by, second)
            }
        }
        return table.text(output, empty: empty)
    }
}
