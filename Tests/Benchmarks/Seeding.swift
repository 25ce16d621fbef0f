import Calendars
import Kernel
import Ledger
import ServiceKit
import Timetable

/// Puts the bookings of the centre `busy` into a database that no server has open: visits, legs, and the ticks they take.
///
/// They are rows without persons: what searches and refusals look at is all there.
struct Seeding {
    private static let leg = Statement(
        """
        INSERT INTO legs (visit, leg, centre, day, service, partner, desk, site, first_tick, end_tick, persons, bundle, state)
        VALUES ($1, 'l1', 'busy', $2, $3, 'expat-centre', $4, NULL, $5, $6, '0', 'none', 'booked')
        """)

    private static let visit = Statement(
        """
        INSERT INTO visits
            (reference, centre, state, day, starts, ends, language, key_hash, version, created, revision, key_names)
        VALUES ($1, 'busy', 'booked', $2, $3, $4, 'en', $5, 1, 0, 1, 1)
        """)
    private static let clock = LocalClock(zone: "Europe/Amsterdam")

    private static func milliseconds(_ day: Day, tick: Int) -> Int64 {
        clock?.instant(day, minute: tick * DayRow.minutesPerTick) ?? 0
    }

    let folder: BenchFolder

    /// Fills the days and tells how many legs there are.
    func run() throws -> Int {
        let ledger = try Ledger.open(
            LedgerFiles(database: folder.database), kind: .exercise, migrations: KernelTables.migrations, now: 0)
        defer { try? ledger.store.close() }
        var random = SeededRandom(seed: 42)
        var count = 0
        try ledger.store.write { transaction in
            for day in BookedDays.weekdays {
                let kept = day == Requests.full.day ? [Requests.full.ticks] : []
                for number in 0..<BenchFolder.desks {
                    let desk = BenchFolder.desk(number)
                    for ticks in BookedDays.bookings(keeping: kept, using: &random) {
                        count += 1
                        try transaction.execute(
                            Seeding.visit,
                            [
                                .text("SEED-\(count)"), .int(day.number),
                                .integer(Seeding.milliseconds(day, tick: ticks.lowerBound)),
                                .integer(Seeding.milliseconds(day, tick: ticks.upperBound)), .blob([]),
                            ])
                        try transaction.execute(
                            Seeding.leg,
                            [
                                .text("SEED-\(count)"), .int(day.number), .text(BenchFolder.service), .text(desk),
                                .int(ticks.lowerBound), .int(ticks.upperBound),
                            ])
                        let place = Occupancy.Place(centre: "busy", desk: desk, day: day.number, ticks: ticks)
                        _ = try Occupancy.take(place, holder: "SEED-\(count)/l1", in: transaction)
                    }
                }
            }
        }
        return count
    }
}
