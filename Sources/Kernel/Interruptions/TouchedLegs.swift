import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Timetable

/// A visit that an interruption touches, with those of its legs that it touches.
struct TouchedLegs {
    let record: VisitRecord
    /// All legs of the visit.
    let all: [LegRecord]
    /// Those that cannot be served as they are planned, in the order of their starts.
    let legs: [LegRecord]
    /// Where the visit starts.
    var start: SlotStart { SlotStart(day: record.day, tick: all.map(\.placed.ticks.lowerBound).min() ?? 0) }
}

extension InterruptionRecord {
    /// Whether a leg cannot be served as it is planned: one that is to come in its time, or waits for its desk.
    ///
    /// A leg that is being served is left to finish.
    func touches(_ leg: LegRecord, _ clock: LocalClock) -> Bool {
        guard leg.state == .booked || leg.state == .waiting, hits(leg.awaitedDesk, of: leg.placed.partner),
            let ticks = ticks(on: leg.day, clock)
        else { return false }
        return leg.state == .waiting || ticks.overlaps(leg.placed.ticks)
    }
}

extension LegRecord {
    /// The desk that it waits for, or is planned at.
    var awaitedDesk: String { turn.desk ?? placed.desk }
}

extension Kernel {
    /// The visits that an interruption touches at a moment, the earliest first; none once it is over.
    func touched(
        by interruption: InterruptionRecord, _ centre: Centre, now: Instant, in transaction: any Transaction
    ) throws -> [TouchedLegs] {
        guard [.coming, .running].contains(interruption.state(at: now)) else { return [] }
        var touched: [TouchedLegs] = []
        for day in interruption.days(centre.clock) {
            let legs = Dictionary(grouping: try LegRecord.list(centre.id, on: day, in: transaction), by: \.visit)
            for (visit, all) in legs {
                let own = all.filter { interruption.touches($0, centre.clock) }
                guard !own.isEmpty, let record = try VisitRecord.find(visit, in: transaction) else { continue }
                touched.append(TouchedLegs(record, all, own))
            }
        }
        return touched.sorted { ($0.record.startsAt, $0.record.reference) < ($1.record.startsAt, $1.record.reference) }
    }

    /// What an interruption touches of one visit; `nil` where it touches nothing of it.
    func touched(
        by interruption: InterruptionRecord, of record: VisitRecord, _ centre: Centre, now: Instant,
        in transaction: any Transaction
    ) throws -> TouchedLegs? {
        guard [.coming, .running].contains(interruption.state(at: now)) else { return nil }
        let all = try LegRecord.list(of: record.reference, in: transaction)
        let own = all.filter { interruption.touches($0, centre.clock) }
        return own.isEmpty ? nil : TouchedLegs(record, all, own)
    }
}

extension TouchedLegs {
    fileprivate init(_ record: VisitRecord, _ all: [LegRecord], _ legs: [LegRecord]) {
        func sorted(_ legs: [LegRecord]) -> [LegRecord] {
            legs.sorted { ($0.placed.ticks.lowerBound, $0.leg) < ($1.placed.ticks.lowerBound, $1.leg) }
        }
        self.init(record: record, all: sorted(all), legs: sorted(legs))
    }
}
