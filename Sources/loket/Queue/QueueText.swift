import Operations

/// A queue as people read it: tickets, never names.
enum QueueText {
    /// The desks, then who waits, was set aside and is expected.
    static func text(_ queue: Queue, _ output: Output) -> String {
        var desks = TextTable("DESK", "STATE", "TICKET", "SERVICE", "VISIT", "SINCE")
        for desk in queue.desks {
            let entry = desk.entry
            desks.add(
                desk.desk, desk.state.rawValue, entry?.ticket ?? "", entry?.service ?? "",
                entry.map { "\($0.visit) \($0.leg)" } ?? "", entry.flatMap { time($0.servedSince, like: $0) } ?? "")
        }
        var parts = [output.bold("\(queue.centre), \(queue.date)"), desks.text(output, empty: "no desks today")]
        parts += list("waiting", queue.waiting, output)
        parts += list("parked", queue.parked, output)
        parts += list("expected", queue.expected, output)
        return parts.joined(separator: "\n\n")
    }

    private static func list(_ title: String, _ entries: [QueueEntry], _ output: Output) -> [String] {
        guard !entries.isEmpty else { return title == "waiting" ? ["nobody waits"] : [] }
        var table = TextTable("TICKET", "PLANNED", "SERVICE", "DESK", "VISIT", "PERSONS", "SINCE", "CALLED ABOUT")
        for entry in entries {
            let persons =
                entry.present.isEmpty || entry.present == entry.persons
                ? entry.persons.joined(separator: ", ")
                : "\(entry.present.joined(separator: ", ")) of \(entry.persons.joined(separator: ", "))"
            table.add(
                (entry.ticket ?? "") + (entry.priority ? "!" : ""), LocalText.time(entry.localStart), entry.service,
                entry.desk, "\(entry.visit) \(entry.leg)", persons, time(entry.waitingSince, like: entry) ?? "",
                time(entry.callExpectedAt, like: entry) ?? "")
        }
        return ["\(title):\n" + table.text(output, empty: "")]
    }

    // An instant on the clock that the entry's start is told by.
    private static func time(_ instant: Instant?, like entry: QueueEntry) -> String? {
        instant.map { LocalText.time(LocalInstant($0, offsetMinutes: entry.localStart.offsetMinutes)) }
    }
}
