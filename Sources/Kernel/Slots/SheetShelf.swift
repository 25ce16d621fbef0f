import ServiceKit
import Synchronization
import Timetable

/// The sheets of days as they were last looked at; each is good until something of its day is booked or given back.
///
/// Most requests ask about days on which nothing changed since the request before.
final class SheetShelf: Sendable {
    private struct Key: Hashable {
        let day: CentreDay
        let service: String
    }

    private struct Kept {
        var sheets: [Key: (stamp: DayBoard.Stamp?, sheet: DaySheet)] = [:]
        var rows = 0
    }

    /// How many rows of desks are kept at most, some 16 MiB.
    private static let mostRows = 200_000

    private let kept = Mutex(Kept())

    /// The sheet of a service on a day whose board bears a stamp, `nil` for a day without a board.
    func sheet(_ day: CentreDay, _ service: String, stamp: DayBoard.Stamp?, make: () -> DaySheet) -> DaySheet {
        let key = Key(day: day, service: service)
        if let known = kept.withLock({ $0.sheets[key] }), known.stamp === stamp { return known.sheet }
        let sheet = make()
        kept.withLock { kept in
            if kept.rows + sheet.desks.count > SheetShelf.mostRows { kept = Kept() }
            if kept.sheets.updateValue((stamp, sheet), forKey: key) == nil { kept.rows += sheet.desks.count }
        }
        return sheet
    }
}
