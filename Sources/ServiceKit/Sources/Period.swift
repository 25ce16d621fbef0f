/// Days from `from` on and before `until`; either end may be open.
public struct Period: Hashable, Sendable {
    /// The first day, or `nil` where it has always held.
    public let from: Day?
    /// The first day no longer (Dutch *tot*), or `nil` where it holds on.
    public let until: Day?

    /// All of time.
    public static let always = Period(from: nil, until: nil)

    /// A period of which one or both ends may be open; where `until` is not after `from` it holds no day.
    public init(from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    /// Whether no day lies in it.
    public var isEmpty: Bool {
        guard let from, let until else { return false }
        return until <= from
    }

    /// Whether a day lies in it.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let until, day >= until { return false }
        return true
    }

    /// Whether the two share a day.
    public func overlaps(_ other: Period) -> Bool {
        !intersection(other).isEmpty && !isEmpty && !other.isEmpty
    }

    /// The days that lie in both.
    public func intersection(_ other: Period) -> Period {
        let starts = [from, other.from].compactMap(\.self)
        let ends = [until, other.until].compactMap(\.self)
        return Period(from: starts.max(), until: ends.min())
    }
}
