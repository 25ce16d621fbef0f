import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// Two legs at one time, and the first tick at which both run.
    typealias Meeting = (one: LegRecord, other: LegRecord, tick: Int)

    /// Where two persons are at one time, the earliest first.
    func meetings(_ person: String, _ other: String, in transaction: any Transaction) throws -> [Meeting] {
        let others = Dictionary(grouping: try legs(of: other, in: transaction), by: \.day)
        let found = try legs(of: person, in: transaction).flatMap { leg in
            (others[leg.day] ?? []).filter { $0.placed.ticks.overlaps(leg.placed.ticks) }.map { other in
                (leg, other, max(leg.placed.ticks.lowerBound, other.placed.ticks.lowerBound))
            }
        }
        return found.sorted { ($0.0.day, $0.2) < ($1.0.day, $1.2) }
    }

    /// Takes the ticks of all legs of a person who is known from now on: it is in one place at a time in all its visits.
    func takeTicks(of person: String, in transaction: any Transaction) throws {
        for leg in try legs(of: person, in: transaction) {
            let (day, ticks) = (leg.day.number, leg.placed.ticks)
            try MemberOccupancy.free(person: person, day: day, ticks: ticks, holder: leg.holder, in: transaction)
            let isFree = try MemberOccupancy.take(
                person: person, day: day, ticks: ticks, holder: leg.holder, in: transaction)
            guard isFree else { throw Refusal(.conflict, "the person would be in two places on \(leg.day)") }
        }
    }

    // What was given back takes no time any more.
    private func legs(of person: String, in transaction: any Transaction) throws -> [LegRecord] {
        try ClientRecord.visits(of: person, in: transaction).flatMap { party in
            try LegRecord.list(of: party.visit, in: transaction).filter {
                $0.state != .cancelled && $0.placed.persons.contains(party.place)
            }
        }
    }
}
