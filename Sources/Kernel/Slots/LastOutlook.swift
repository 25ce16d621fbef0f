import ServiceKit
import Synchronization

/// What a question found for the day it was last asked about: a booking asks about one day several times.
final class LastOutlook: Sendable {
    private let last = Mutex<(day: Day, outlook: SlotQuestion.Outlook)?>(nil)

    /// The outlook on a day, found by `find` unless it was the last one.
    func outlook(on day: Day, find: () -> SlotQuestion.Outlook) -> SlotQuestion.Outlook {
        if let last = last.withLock({ $0 }), last.day == day { return last.outlook }
        let outlook = find()
        last.withLock { $0 = (day, outlook) }
        return outlook
    }
}
