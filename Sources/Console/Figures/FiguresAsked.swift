package import ServiceKit

/// The days whose figures are shown.
package struct FiguresAsked: Hashable, Sendable {
    /// The first day.
    package let from: Day
    /// The first day no longer.
    package let until: Day

    /// Days; `nil` where there are none.
    package init?(_ from: Day?, _ until: Day?) {
        guard let from, let until, from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// The year of a day, up to it.
    package static func thisYear(_ today: Day) -> FiguresAsked? {
        FiguresAsked(Day(today.year, 1, 1), today.adding(days: 1))
    }

    /// Reads a period from the words of a command: a year, a month, a quarter or two days; gives how many words it took.
    ///
    /// `2021`, `2021-03`, `2021-q1`, `2021-01-01 2021-07-02` (until the second, not with it).
    package static func read(_ words: [String]) -> (asked: FiguresAsked, count: Int)? {
        guard let first = words.first else { return nil }
        if let from = Day(first) {
            guard words.count > 1, let asked = FiguresAsked(from, Day(words[1])) else { return nil }
            return (asked, 2)
        }
        let parts = first.lowercased().split(separator: "-")
        guard let head = parts.first, head.count == 4, let year = Int(head), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return months(year, 1, 12).map { ($0, 1) } }
        if parts[1].first == "q" {
            guard let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            return months(year, quarter * 3 - 2, 3).map { ($0, 1) }
        }
        guard parts[1].count == 2, let month = Int(parts[1]) else { return nil }
        return months(year, month, 1).map { ($0, 1) }
    }

    /// The calendar months up to the end of the period, the earliest first; at most so many.
    package func lastMonths(_ count: Int) -> [FiguresAsked] {
        let last = until.adding(days: -1)
        return (0..<count).reversed().compactMap { back in
            let number = last.year * 12 + last.parts.month - 1 - back
            return FiguresAsked.months(number / 12, number % 12 + 1, 1)
        }
    }

    private static func months(_ year: Int, _ first: Int, _ count: Int) -> FiguresAsked? {
        let end = year * 12 + first - 1 + count
        return FiguresAsked(Day(year, first, 1), Day(end / 12, end % 12 + 1, 1))
    }

    /// The period in words.
    package var text: String { "\(from) until \(until)" }
}
