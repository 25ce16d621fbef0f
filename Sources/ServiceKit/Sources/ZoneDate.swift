/// A date of a machine-readable zone: two digits each for year, month and day, without a century.
public struct ZoneDate: Hashable, Sendable {
    /// Year without its century, 0–99; `nil` where fillers stand.
    public let year: Int?
    /// Month, 1–12; `nil` where fillers stand.
    public let month: Int?
    /// Day of the month, 1–31; `nil` where fillers stand.
    public let day: Int?

    /// The latest such day that does not lie after a day, which is how a birth date is meant; `nil` where a part is unknown.
    public func birth(on reference: Day) -> Day? {
        candidates(around: reference.year).last { $0 <= reference }
    }

    /// The one that lies nearest to a day, which is how an expiry is meant; `nil` where a part is unknown.
    public func expiry(on reference: Day) -> Day? {
        candidates(around: reference.year).min {
            (abs($0.number - reference.number), $0.number) < (abs($1.number - reference.number), $1.number)
        }
    }

    /// Whether every part that is known is that of a day; the century is left out, so that a hundred years make no difference.
    public func fits(_ day: Day) -> Bool {
        let parts = day.parts
        return (year ?? parts.year % 100) == parts.year % 100 && (month ?? parts.month) == parts.month
            && (self.day ?? parts.day) == parts.day
    }

    // What the calendar has of it in the centuries around a year, the earliest first.
    private func candidates(around reference: Int) -> [Day] {
        guard let year, let month, let day else { return [] }
        let century = reference / 100 * 100
        return [century - 200, century - 100, century, century + 100].compactMap { Day($0 + year, month, day) }
    }

    /// Reads six characters of a zone, digits or fillers in pairs; `nil` where they are no date of any century.
    init?(_ characters: some Collection<UInt8>) {
        var parts: [Int?] = []
        var rest = Array(characters)[...]
        while rest.count >= 2 {
            let pair = rest.prefix(2)
            rest = rest.dropFirst(2)
            if pair.allSatisfy({ $0 == UInt8(ascii: "<") }) {
                parts.append(nil)
            } else if pair.allSatisfy({ (48...57).contains($0) }) {
                parts.append(pair.reduce(0) { $0 * 10 + Int($1) - 48 })
            } else {
                return nil
            }
        }
        guard parts.count == 3, rest.isEmpty else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            // 2000 is a leap year: what it does not have, no year has.
            let longest = month.map { Day.length(of: $0, in: year.map { 2000 + $0 } ?? 2000) } ?? 31
            guard (1...longest).contains(day) else { return nil }
        }
    }
}
