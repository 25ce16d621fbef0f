import Calendars
package import Operations

/// A centre's day as it stands: who waits, is served and is expected, what the desks do, and the clocks that end.
package struct Today: Hashable, Sendable {
    /// The installation's time when this was read.
    package var now: Instant
    /// The rows, by section and then in the order in which they are called.
    package var rows: [Row]
    /// The desks.
    package var desks: [QueueDesk]
    /// Clocks of cases that end today or have ended.
    package var clocks: [ClockRow]
    /// Whether more clocks end than were read.
    package var hasMoreClocks: Bool

    /// A day as it stands.
    package init(
        now: Instant, rows: [Row] = [], desks: [QueueDesk] = [], clocks: [ClockRow] = [], hasMoreClocks: Bool = false
    ) {
        self.now = now
        self.rows = rows
        self.desks = desks
        self.clocks = clocks
        self.hasMoreClocks = hasMoreClocks
    }

    /// Puts the queue, the visits with their names and the clocks together.
    package init(now: Instant, queue: Queue, visits: [Visit], cases: CaseList) {
        var parties: [String: [VisitPerson]] = [:]
        for visit in visits { parties[visit.reference] = visit.party ?? [] }
        func persons(_ ids: [String], _ entry: QueueEntry) -> [RowPerson] {
            ids.map { id in
                let found = parties[entry.visit]?.first { $0.person == id }
                return RowPerson(
                    person: id, name: found.map { "\($0.givenName) \($0.familyName)" },
                    isHere: entry.present.contains(id))
            }
        }
        func rows(_ section: Section, _ entries: [QueueEntry]) -> [Row] {
            entries.map { Row(section: section, entry: $0, persons: persons($0.persons, $0)) }
        }
        var order: [String] = []
        var expected: [String: [QueueEntry]] = [:]
        for entry in queue.expected {
            if expected[entry.visit] == nil { order.append(entry.visit) }
            expected[entry.visit, default: []].append(entry)
        }
        let coming = order.compactMap { visit -> Row? in
            guard let legs = expected[visit], let first = legs.first else { return nil }
            let party = Set(legs.flatMap(\.persons)).sorted()
            return Row(
                section: .expected, entry: first, further: Array(legs.dropFirst()), persons: persons(party, first))
        }
        self.init(
            now: now,
            rows: rows(.serving, queue.serving) + rows(.waiting, queue.waiting) + rows(.parked, queue.parked) + coming,
            desks: queue.desks,
            clocks: cases.cases.filter { $0.due != nil }.map { one in
                ClockRow(summary: one, isBreached: one.due.map { $0.at <= now } ?? false)
            },
            hasMoreClocks: cases.next != nil)
    }

    /// How many rows a section has.
    package func count(_ section: Section) -> Int {
        rows.count { $0.section == section }
    }

    /// The row of a leg that a desk serves.
    package func serving(at desk: String) -> Row? {
        rows.first { $0.section == .serving && $0.entry.desk == desk }
    }
}
