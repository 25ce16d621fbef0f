package import ServiceKit

/// The days on which a running term stands still.
///
/// As Awb article 4:15 suspends a term from the day *after* that of the request: the day of a pause counts. Loket's own
/// rule for its end is that of a term's start: the day on which something happens is not counted, so a term runs on from
/// the day after that on which it was resumed, and a pause of *k* days moves the end by *k*. (The law's "tot de dag
/// waarop" can be read without that day; it is decided in this one place.) Paused and resumed on one day, nothing moves.
package struct Standstill: Hashable, Sendable {
    /// One stretch, from the day of the pause through the day of resumption; `Int.max` while it lasts.
    private struct Stretch: Hashable, Sendable {
        let pause: Int
        var resume: Int
    }

    // In order, none empty, none touching another's days.
    private let stretches: [Stretch]

    /// No day.
    package static let none = Standstill([])

    /// The days of some pauses, in any order; `resumed` is `nil` while one lasts.
    package init(_ pauses: [(paused: Day, resumed: Day?)]) {
        var stretches: [Stretch] = []
        for pause in pauses.sorted(by: { $0.paused < $1.paused }) {
            let stretch = Stretch(pause: pause.paused.number, resume: pause.resumed?.number ?? Int.max)
            guard stretch.resume > stretch.pause else { continue }
            // Resumed and paused again on one day, it stood still all along: that day is not counted either way.
            if let last = stretches.last, stretch.pause <= last.resume {
                stretches[stretches.count - 1].resume = max(last.resume, stretch.resume)
            } else {
                stretches.append(stretch)
            }
        }
        self.stretches = stretches
    }

    /// Whether a day does not count: it lies after the day of a pause, up to and including that of its resumption.
    package func holds(_ day: Day) -> Bool {
        stretches.contains { day.number > $0.pause && day.number <= $0.resume }
    }

    /// The first day from a day on that belongs to no standstill, whose days are that of the pause and those after it;
    /// `nil` where the standstill lasts.
    package func end(touching day: Day) -> Day? {
        var number = day.number
        // In order: a later stretch may be paused on the very day after an earlier one.
        for stretch in stretches where number >= stretch.pause && number <= stretch.resume {
            guard stretch.resume != Int.max else { return nil }
            number = stretch.resume + 1
        }
        return Day(number: number)
    }

    /// Where a last day goes that was counted from `start` without the standstill; `nil` while it stands still.
    package func moved(_ last: Day, from start: Day) -> Day? {
        var last = last.number
        for stretch in stretches {
            let first = max(stretch.pause, start.number) + 1
            guard first <= last, first <= stretch.resume else { continue }
            guard stretch.resume != Int.max else { return nil }
            last += stretch.resume - first + 1
        }
        return Day(number: last)
    }

    /// How many days after `start` and up to and including `last` do not count.
    package func count(after start: Day, through last: Day) -> Int {
        stretches.reduce(0) { sum, stretch in
            let first = max(stretch.pause, start.number) + 1
            return sum + max(0, min(stretch.resume, last.number) - first + 1)
        }
    }
}
