package import Operations

/// A line of today's list: a leg in the room, or a visit that is expected.
package struct Row: Hashable, Sendable, Identifiable {
    /// What tells it from others: the visit, and its leg once somebody is here.
    package struct ID: Hashable, Sendable {
        /// The visit's reference.
        package let visit: String
        /// `l1` and so on; `nil` for a whole visit.
        package let leg: String?
    }

    /// Where it stands.
    package let section: Section
    /// The leg; of an expected visit the first.
    package let entry: QueueEntry
    /// The other legs of an expected visit.
    package let further: [QueueEntry]
    /// The persons of the row with their names, where these may be seen.
    package let persons: [RowPerson]

    /// A line of today's list.
    package init(section: Section, entry: QueueEntry, further: [QueueEntry] = [], persons: [RowPerson]) {
        self.section = section
        self.entry = entry
        self.further = further
        self.persons = persons
    }

    /// What tells it from others.
    package var id: ID { ID(visit: entry.visit, leg: section == .expected ? nil : entry.leg) }

    /// The visit's reference.
    package var visit: String { entry.visit }

    /// What it is called by: the ticket, else the reference.
    package var call: String { entry.ticket ?? entry.visit }

    /// The services in words.
    package var service: String {
        further.isEmpty ? entry.service : "\(entry.service) +\(further.count)"
    }

    /// The names, else how many persons there are.
    package var who: String {
        let names = persons.compactMap(\.name)
        if names.isEmpty { return persons.count == 1 ? "1 person" : "\(persons.count) persons" }
        return names.joined(separator: ", ")
    }

    /// When it is to start, on the centre's clock.
    package var time: String { LocalWords.time(entry.localStart) }

    /// Whether a text is found in its ticket, reference, names, service or desk.
    package func contains(_ text: String) -> Bool {
        let sought = text.lowercased()
        let places =
            [entry.ticket ?? "", entry.visit, entry.service, entry.desk, section.rawValue]
            + persons.compactMap(\.name) + further.map(\.service)
        return places.contains { $0.lowercased().contains(sought) }
    }
}
