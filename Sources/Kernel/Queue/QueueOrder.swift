import Blueprint
import Calendars
import HashTreeCollections
import Operations
import Rules
import ServiceKit

/// The order in which those who wait are called.
///
/// Each leg has a *place*, an instant that never changes while it waits: with an appointment its start or, for who comes
/// later than that, the check-in, so that nobody who was in time waits for who was not; without one the time that it was
/// given, which no appointment had. First come those with priority and those who have waited for `patience` beyond their
/// place, then the others; among each the earlier place, then the earlier check-in, then the ticket. Since nobody who
/// checks in later gets a place before now, whoever has waited that long is behind a fixed number only: nobody waits for
/// ever. A desk that is free takes whoever comes first and is here: early appointments and walk-ins fill its gaps.
struct QueueOrder {
    /// How long after its place a leg has priority.
    static let patience: Int64 = 30 * 60

    let centre: Centre
    let day: Day
    let now: Instant

    /// The instant by which a leg is called.
    func place(_ seat: Room.Seat) -> Instant {
        let start = LegTimes(centre.clock, day).start(seat.leg.placed.ticks.lowerBound)
        guard seat.kind == .appointment, let since = seat.leg.turn.waitingSince else { return start }
        return max(start, since)
    }

    /// Legs in the order in which they are called; those set aside and served are left out.
    func waiting(_ room: Room) -> [Room.Seat] {
        sorted(room.seats.filter { $0.leg.state == .waiting && !$0.leg.turn.isParked })
    }

    /// Seats in the order in which they are called.
    func sorted(_ seats: [Room.Seat]) -> [Room.Seat] {
        seats.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Whether a leg's turn may come now: nobody of it is served, and no earlier leg of the same persons comes first.
    func isCallable(_ seat: Room.Seat, in room: Room) -> Bool {
        guard !room.isBusy(seat), let party = room.parties[seat.leg.visit] else { return false }
        let present = Set(seat.present)
        let own = seat.leg.placed.ticks.lowerBound
        let isOrdered = centre.bundles.on(day, seat.leg.bundle)?.entry.order == .asWritten
        let start = LegTimes(centre.clock, day).start(own)
        return !party.legs.contains { other in
            guard other.leg != seat.leg.leg, other.state == .waiting, other.placed.ticks.lowerBound < own,
                other.placed.persons.contains(where: present.contains)
            else { return false }
            return isOrdered || !other.turn.isParked && now < start
        }
    }

    private struct Key: Comparable {
        let isLater: Bool
        let place: Instant
        let since: Instant
        let ticket: Int
        let leg: String

        static func < (left: Key, right: Key) -> Bool {
            if left.isLater != right.isLater { return right.isLater }
            return (left.place, left.since, left.ticket, left.leg)
                < (right.place, right.since, right.ticket, right.leg)
        }
    }

    private func key(_ seat: Room.Seat) -> Key {
        let place = place(seat)
        let isFirst = seat.hasPriority || place.adding(seconds: QueueOrder.patience) <= now
        // Tickets of both kinds count from 1: those with an appointment come first.
        let ticket = (seat.arrival?.number ?? 0) * 2 + (seat.kind == .walkIn ? 1 : 0)
        return Key(
            isLater: !isFirst, place: place, since: seat.leg.turn.waitingSince ?? place, ticket: ticket,
            leg: "\(seat.leg.visit)/\(seat.leg.leg)")
    }
}

extension DayPlan.Desk {
    /// Whether a leg may be served here: its partner's desk, that gives the service, and no other that it was sent to.
    func serves(_ leg: LegRecord) -> Bool {
        partner == leg.placed.partner && services.contains(leg.placed.service)
            && (leg.turn.desk.map { $0 == name } ?? true)
    }
}
