import HashTreeCollections
import Operations
import Timetable

/// A centre's room on one day, in memory: every leg that is not over, and who is here for it.
///
/// It is made from the store when someone first asks on that day, and changed with every visit of the day; a restart
/// makes it anew.
struct Room: Hashable, Sendable {
    /// A visit of the day.
    struct Party: Hashable, Sendable {
        /// Who is here; `nil` before anyone was.
        let arrival: ArrivalRecord?
        /// Its legs that are not over, in the order of the visit.
        let legs: [LegRecord]
    }

    /// A leg with those who come for it.
    struct Seat: Hashable, Sendable {
        let leg: LegRecord
        let arrival: ArrivalRecord?

        /// Who of the leg is here, by places.
        var present: [Int] { leg.placed.persons.filter { arrival?.present.contains($0) ?? false } }
        var kind: QueueEntryKind { arrival?.kind ?? .appointment }
        var hasPriority: Bool { arrival?.hasPriority ?? false }
    }

    private(set) var parties: TreeDictionary<String, Party> = [:]

    /// All legs that are not over.
    var seats: [Seat] {
        parties.values.flatMap { party in party.legs.map { Seat(leg: $0, arrival: party.arrival) } }
    }

    /// Takes over how a visit stands; one that is over leaves.
    mutating func seat(_ visit: String, _ legs: [LegRecord], _ arrival: ArrivalRecord?) {
        let open = legs.filter { !$0.isOver }
        parties[visit] = open.isEmpty ? nil : Party(arrival: arrival, legs: open)
    }

    /// The leg that a desk serves.
    func served(at desk: String) -> Seat? {
        seats.first { $0.leg.state == .serving && $0.leg.turn.desk == desk }
    }

    /// Whether someone of a leg is served at the moment, with another leg of the visit.
    func isBusy(_ seat: Seat) -> Bool {
        let present = Set(seat.present)
        return parties[seat.leg.visit]?.legs.contains { other in
            other.leg != seat.leg.leg && other.state == .serving
                && other.placed.persons.contains(where: present.contains)
        } ?? false
    }
}

extension LegRecord {
    /// Whether nothing more is to come of it.
    var isOver: Bool { state == .done || state == .cancelled }
}
