import Ledger
import Operations
import ServiceKit

/// A period of local days that figures are asked for.
struct OverviewPeriod: Hashable, Sendable {
    let from: Day
    let until: Day

    /// A period; refused where it is empty, or longer than a hundred years.
    init(from: Day, until: Day) throws(Operations.Refusal) {
        guard from < until else {
            throw Operations.Refusal([
                InputFinding(
                    "turned-period", at: "/until", in: .query, "\(until) is not after \(from)",
                    fix: "`until` is the first day that no longer counts")
            ])
        }
        guard until <= from.adding(months: 1_200) else {
            throw Operations.Refusal([
                InputFinding("too-long", at: "/until", in: .query, "a period is no longer than a hundred years")
            ])
        }
        (self.from, self.until) = (from, until)
    }

    private init(_ from: Day, _ until: Day) {
        (self.from, self.until) = (from, until)
    }

    /// How many whole months it is, where it begins and ends at one's day.
    var wholeMonths: Int? {
        let months = from.wholeMonths(to: until)
        return months > 0 && from.adding(months: months) == until ? months : nil
    }

    /// The earlier period that it is compared with: of its own length, never half a year against a year.
    func earlier(_ against: OverviewAgainst) -> OverviewPeriod? {
        switch against {
        case .nothing: nil
        case .yearEarlier: OverviewPeriod(from.adding(months: -12), until.adding(months: -12))
        case .before:
            if let months = wholeMonths {
                OverviewPeriod(from.adding(months: -months), from)
            } else {
                OverviewPeriod(from.adding(days: from.number - until.number), from)
            }
        }
    }

    /// The spans whose tallies make it up.
    var spans: [TallySpan] { TallySpan.cover(from, until: until) }

    /// The whole months of it that have ended: of those alone ratings are told.
    func endedMonths(on today: Day) -> [TallySpan] { TallySpan.months(from, until: min(until, today.startOfMonth)) }
}
