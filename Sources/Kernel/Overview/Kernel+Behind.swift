import Blueprint
import Calendars
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    // So many entries are looked at for one page; what may have happened is told at most so long after.
    private static let lookedAt = 5_000
    private static let toldWithin: Int64 = 32 * 86_400_000

    /// `GET /centres/{centre}/overview/entries`: what a figure was counted from, found by the rule it was counted by.
    func listBehind(_ call: Call<BehindAsked>) throws(Operations.Refusal) -> BehindPage {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        try checkFigures(of: centre.id, for: call.principal, isForOfficers: false)
        let period = try OverviewPeriod(from: asked.from, until: asked.until)
        let lines = blueprint.overview.on(period.until.adding(days: -1)).map(\.value)
        guard let line = lines.first(where: { $0.line.value == asked.line }) else {
            throw Operations.Refusal([
                InputFinding(
                    "unknown-line", at: "/line", in: .query, "the overview has no line `\(asked.line)`",
                    fix: "one of: \(lines.map(\.line.value).joined(separator: ", "))")
            ])
        }
        let plan = LinePlan(line)
        return try read { transaction in
            let first = centre.clock.instant(period.from, minute: 0)
            let last = centre.clock.instant(period.until, minute: 0) + Self.toldWithin
            var sequence = Int64(asked.after)
            if sequence == 0 { sequence = try Journal.sequence(of: centre.id, before: first, in: transaction) }
            var found: [BehindEntry] = []
            for entry in try Journal.page(of: centre.id, after: sequence, limit: Self.lookedAt, in: transaction) {
                if entry.time >= last { return BehindPage(entries: found) }
                if let counted = CountedEntry(entry, centre.clock) {
                    for (day, amount) in try amounts(of: counted, plan, asked.part, in: period, transaction) {
                        found.append(BehindEntry(amount: amount, day: day, entry: Operations.JournalLine(entry)))
                    }
                }
                sequence = entry.sequence
                if found.count >= asked.limit { return BehindPage(entries: found, next: Int(sequence)) }
            }
            let isOver = try Journal.sequence(of: centre.id, in: transaction) <= sequence
            return BehindPage(entries: found, next: isOver ? nil : Int(sequence))
        }
    }

    // What an entry adds to a line, or to a part of it, by day.
    private func amounts(
        of entry: CountedEntry, _ line: LinePlan, _ part: String?, in period: OverviewPeriod,
        _ transaction: any Transaction
    ) throws -> [(Day, Int)] {
        var sums: [Day: Int] = [:]
        for change in try changes(of: entry, in: transaction)
        where change.day >= period.from && change.day < period.until {
            var plan = line
            guard change.cell.figure == plan.figure, plan.take(change.cell, change.cell.kind) != nil,
                part == nil || plan.parts.first == part
            else { continue }
            sums[change.day, default: 0] += change.amount
        }
        return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
