package import Ledger
import ServiceKit
import Shapes

/// What an entry of the journal adds to the tallies: the one rule, for what happens and for a recount.
///
/// It looks at nothing but the entry; one that takes others back names them. So whatever the journal holds can be
/// counted anew, years later, by anyone who may read it.
package enum Counting {
    /// The operations whose entries count.
    package static let operations: Set<String> = [
        "finish-leg", "mark-no-show", "cancel-visit", "settle-interruption", "undo-visit", "do-step", "reopen-case",
        "stop-clock", "breach-clock", "correct-clock", "revive-clock", "rate-visit",
    ]

    /// What an entry adds.
    ///
    /// - Parameter earlier: What an entry of the chain added, by its place; asked where one takes others back.
    package static func changes(
        of entry: CountedEntry, earlier: (Int64) throws -> [TallyChange]
    ) rethrows -> [TallyChange] {
        switch entry.operation {
        case "finish-leg": served(entry) + ended(entry)
        case "mark-no-show", "cancel-visit", "settle-interruption": ended(entry)
        case "do-step": result(entry, entry.day, 1)
        case "reopen-case": entry.day("stepHappened").map { result(entry, $0, -1) } ?? []
        case "stop-clock": stopped(entry)
        case "breach-clock": [change(entry, entry.day, fate(entry, "late"), 1)]
        case "correct-clock":
            entry.day("breachedAt").map { [change(entry, $0, fate(entry, "late"), -1)] } ?? []
        case "revive-clock": revived(entry)
        case "rate-visit": rated(entry)
        case "undo-visit": try undone(entry, earlier)
        default: []
        }
    }

    // MARK: - Visits

    // Who was attended to at a leg, how long they had waited, and whose people they are.
    private static func served(_ entry: CountedEntry) -> [TallyChange] {
        let attended = entry.list("results").count { $0["absent"] == nil }
        guard attended > 0 else { return [] }
        let about = entry.body["about"]
        let kind = ["partner", "service"].map { "\($0)=\(entry.text($0) ?? "none")" } + party(about)
        let dimension = kind.joined(separator: " ")
        var changes = [
            change(entry, entry.day, TallyCell(figure: "contact", dimension: dimension), attended),
            change(entry, entry.day, TallyCell(figure: "leg", dimension: dimension), 1),
        ]
        let first = entry.list("first").count
        if first > 0 {
            let cell = TallyCell(figure: "person", dimension: party(about).joined(separator: " "))
            changes.append(change(entry, entry.day, cell, first))
        }
        if let minutes = entry.number("waited") {
            let cell = TallyCell(
                figure: "wait", dimension: kind.prefix(2).joined(separator: " "), bucket: min(max(minutes, 0), 600))
            changes.append(change(entry, entry.day, cell, 1))
        }
        if let sponsor = about?["sponsor"]?.text {
            changes.append(
                change(entry, entry.day, TallyCell(figure: "sponsor", dimension: "sponsor=\(sponsor)"), 1))
        }
        return changes
    }

    // What became of a visit, on the visit's day.
    private static func ended(_ entry: CountedEntry) -> [TallyChange] {
        guard let about = entry.body["about"], let state = about["ended"]?.text, let text = about["day"]?.text,
            let day = Day(text)
        else { return [] }
        let dimension = (["state=\(state)"] + party(about)).joined(separator: " ")
        return [change(entry, day, TallyCell(figure: "visit", dimension: dimension), 1)]
    }

    private static func party(_ about: Node?) -> [String] {
        [
            "bundle=\(about?["bundle"]?.text ?? "none")",
            "free-movement=\(about?["freeMovement"]?.text ?? "unknown")",
        ]
    }

    // MARK: - Cases

    private static func result(_ entry: CountedEntry, _ day: Day, _ amount: Int) -> [TallyChange] {
        guard let result = entry.text("countsAs") else { return [] }
        let dimension = [
            "result=\(result)", "partner=\(entry.text("by") ?? "none")", "service=\(entry.text("service") ?? "none")",
            "free-movement=\(entry.text("freeMovement") ?? "unknown")",
        ]
        return [change(entry, day, TallyCell(figure: "result", dimension: dimension.joined(separator: " ")), amount)]
    }

    // A clock's fate is told once, on the day on which it was known; how long it ran, when it stopped.
    private static func stopped(_ entry: CountedEntry) -> [TallyChange] {
        var changes: [TallyChange] = []
        switch entry.text("state") {
        case "kept": changes.append(change(entry, entry.day, fate(entry, "kept"), 1))
        case "late" where entry.text("breached") == "no":
            changes.append(change(entry, entry.day, fate(entry, "late"), 1))
        default: break
        }
        if let cell = length(entry, entry.body) { changes.append(change(entry, entry.day, cell, 1)) }
        return changes
    }

    private static func revived(_ entry: CountedEntry) -> [TallyChange] {
        guard let before = entry.body["before"], let day = entry.day("stoppedAt", in: before) else { return [] }
        var changes: [TallyChange] = []
        if before["state"]?.text == "kept" { changes.append(change(entry, day, fate(entry, "kept"), -1)) }
        if before["state"]?.text == "late", before["breached"]?.text == "no" {
            changes.append(change(entry, day, fate(entry, "late"), -1))
        }
        if let cell = length(entry, before) { changes.append(change(entry, day, cell, -1)) }
        return changes
    }

    private static func fate(_ entry: CountedEntry, _ fate: String) -> TallyCell {
        TallyCell(figure: "clock", dimension: "\(clock(entry)) fate=\(fate)")
    }

    private static func length(_ entry: CountedEntry, _ told: Node) -> TallyCell? {
        guard let unit = told["unit"]?.text, let length = told["length"]?.text.flatMap({ Int($0) }) else { return nil }
        return TallyCell(
            figure: "length", dimension: "\(clock(entry)) unit=\(unit)", bucket: min(max(length, 0), 9_999))
    }

    private static func clock(_ entry: CountedEntry) -> String {
        "clock=\(entry.text("clock") ?? "none") service=\(entry.text("service") ?? "none")"
    }

    // MARK: - Answers

    private static func rated(_ entry: CountedEntry) -> [TallyChange] {
        let group = entry.text("of") ?? "client"
        return entry.list("answers").compactMap { answer in
            guard let question = answer["question"]?.text, let value = answer["value"]?.text.flatMap({ Int($0) })
            else { return nil }
            let dimension = "question=\(question) partner=\(answer["partner"]?.text ?? "none") of=\(group)"
            return change(entry, entry.day, TallyCell(figure: "rating", dimension: dimension, bucket: value), 1)
        }
    }

    // MARK: - What is taken back

    private static func undone(
        _ entry: CountedEntry, _ earlier: (Int64) throws -> [TallyChange]
    ) rethrows -> [TallyChange] {
        var changes: [TallyChange] = []
        for node in entry.list("takesBack") {
            guard let sequence = node.text.flatMap({ Int64($0) }), sequence < entry.sequence else { continue }
            changes += try earlier(sequence).map(\.negated)
        }
        return changes
    }

    private static func change(_ entry: CountedEntry, _ day: Day, _ cell: TallyCell, _ amount: Int) -> TallyChange {
        TallyChange(centre: entry.centre, day: day, cell: cell, amount: amount)
    }
}
