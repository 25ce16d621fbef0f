import Blueprint
import Calendars
import Operations
import ServiceKit
import Timetable

/// A room as the API shows it, at one moment.
struct QueueView {
    let room: Room
    let plan: DayPlan
    let now: Instant
    /// Desks that are out of use.
    var interrupted: Set<String> = []

    private var order: QueueOrder { QueueOrder(centre: plan.centre, day: plan.day, now: now) }

    /// The queue, of one partner or one desk where one is named.
    func queue(partner: String?, desk: String?) -> Queue {
        let desks = plan.desks.filter { one in
            (desk == nil || one.name == desk) && (partner == nil || one.partner == partner)
        }
        func isShown(_ seat: Room.Seat) -> Bool {
            if let partner, seat.leg.placed.partner != partner { return false }
            return desk == nil || desks.contains { $0.serves(seat.leg) }
        }
        let seats = room.seats
        let waiting = order.waiting(room)
        let expected = callsExpected(waiting)
        var positions: [String: Int] = [:]
        for (index, seat) in waiting.enumerated() {
            let ahead = waiting[..<index].count { other in
                plan.desks.contains { $0.serves(other.leg) && $0.serves(seat.leg) }
            }
            positions[seat.leg.holder] = ahead + 1
        }
        let serving = seats.filter { $0.leg.state == .serving }
            .sorted {
                ($0.leg.turn.servedSince ?? now, $0.leg.holder) < ($1.leg.turn.servedSince ?? now, $1.leg.holder)
            }
        let parked = seats.filter { $0.leg.state == .waiting && $0.leg.turn.isParked }
            .sorted {
                ($0.leg.turn.waitingSince ?? now, $0.leg.holder) < ($1.leg.turn.waitingSince ?? now, $1.leg.holder)
            }
        let awaited = seats.filter { $0.leg.state == .booked }
            .sorted {
                ($0.leg.placed.ticks.lowerBound, $0.leg.holder) < ($1.leg.placed.ticks.lowerBound, $1.leg.holder)
            }
        return Queue(
            centre: plan.centre.id, date: plan.day, timeZone: plan.centre.clock.zone,
            waiting: waiting.filter(isShown).map { seat in
                var entry = entry(seat)
                entry.position = positions[seat.leg.holder]
                entry.callExpectedAt = expected[seat.leg.holder]
                return entry
            },
            serving: serving.filter(isShown).map(entry), parked: parked.filter(isShown).map(entry),
            expected: awaited.filter(isShown).map(entry), desks: desks.map(shown))
    }

    /// A leg as the API shows it.
    func entry(_ seat: Room.Seat) -> QueueEntry {
        let leg = seat.leg
        let times = LegTimes(plan.centre.clock, plan.day)
        let isHere = seat.arrival?.present.isEmpty == false
        return QueueEntry(
            ticket: isHere ? seat.arrival?.ticket : nil, visit: leg.visit, leg: leg.leg, service: leg.placed.service,
            partner: leg.placed.partner, desk: leg.turn.desk ?? leg.placed.desk,
            persons: leg.placed.persons.map { "p\($0 + 1)" }, present: seat.present.map { "p\($0 + 1)" },
            kind: seat.kind, priority: seat.hasPriority, startsAt: times.start(leg.placed.ticks.lowerBound),
            localStart: times.localStart(leg.placed.ticks.lowerBound),
            waitingSince: leg.state == .booked ? nil : leg.turn.waitingSince,
            servedSince: leg.state == .serving ? leg.turn.servedSince : nil)
    }

    private func shown(_ desk: DayPlan.Desk) -> QueueDesk {
        let served = room.served(at: desk.name)
        let state: QueueDesk.State =
            served != nil ? .serving : interrupted.contains(desk.name) ? .interrupted : isOpen(desk) ? .free : .closed
        return QueueDesk(desk: desk.name, partner: desk.partner, state: state, entry: served.map(entry))
    }

    private func isOpen(_ desk: DayPlan.Desk) -> Bool {
        desk.open.contains(plan.centre.clock.local(now.milliseconds).minute / DayRow.minutesPerTick)
    }

    /// When each of those who wait may be called, by holder.
    ///
    /// Every open desk takes who comes first, for as long as planned, and who is expected with an earlier place comes in
    /// between. Nothing is told where no desk is open long enough.
    private func callsExpected(_ waiting: [Room.Seat]) -> [String: Instant] {
        let times = LegTimes(plan.centre.clock, plan.day)
        var free: [(desk: DayPlan.Desk, at: Instant)] = plan.desks.compactMap { desk in
            guard !interrupted.contains(desk.name) else { return nil }
            guard let served = room.served(at: desk.name) else { return isOpen(desk) ? (desk, now) : nil }
            let end = (served.leg.turn.servedSince ?? now).adding(seconds: Self.seconds(served.leg))
            return (desk, max(now, end))
        }
        var visits: [String: Instant] = [:]
        var expected = room.seats.filter {
            $0.leg.state == .booked && times.start($0.leg.placed.ticks.lowerBound) > now
        }
        .sorted { $0.leg.placed.ticks.lowerBound < $1.leg.placed.ticks.lowerBound }
        var calls: [String: Instant] = [:]
        func first(_ leg: LegRecord) -> Int? {
            free.indices.filter { free[$0].desk.serves(leg) }.min { free[$0].at < free[$1].at }
        }
        for seat in waiting {
            let place = order.place(seat)
            while let desk = first(seat.leg), !seat.hasPriority,
                let index = expected.firstIndex(where: { other in
                    let start = times.start(other.leg.placed.ticks.lowerBound)
                    return free[desk].desk.serves(other.leg) && start <= free[desk].at && start < place
                })
            {
                let other = expected.remove(at: index)
                free[desk].at = free[desk].at.adding(seconds: Self.seconds(other.leg))
            }
            guard let desk = first(seat.leg) else { continue }
            let call = max(free[desk].at, visits[seat.leg.visit] ?? now)
            let end = call.adding(seconds: Self.seconds(seat.leg))
            free[desk].at = end
            visits[seat.leg.visit] = end
            let tick = plan.centre.clock.local(call.milliseconds).minute / DayRow.minutesPerTick
            if free[desk].desk.open.contains(tick) { calls[seat.leg.holder] = call }
        }
        return calls
    }

    private static func seconds(_ leg: LegRecord) -> Int64 {
        Int64(leg.placed.ticks.count * DayRow.minutesPerTick * 60)
    }
}
