/// A moment in time, in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970, negative before it.
    package let milliseconds: Int64

    /// A moment by its milliseconds since 1970.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment by its whole seconds since 1970.
    package init(seconds: Int64) {
        milliseconds = seconds * 1000
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 {
        (milliseconds - Instant.remainder(milliseconds, 1000)) / 1000
    }

    /// The moment some milliseconds later, or earlier where the count is negative.
    package func adding(milliseconds count: Int64) -> Instant {
        Instant(milliseconds: milliseconds + count)
    }

    /// The moment some seconds later, or earlier where the count is negative.
    package func adding(seconds count: Int64) -> Instant {
        Instant(milliseconds: milliseconds + count * 1000)
    }

    /// Earlier moments come first.
    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    static func remainder(_ value: Int64, _ divisor: Int64) -> Int64 {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }
}

extension Instant: CustomStringConvertible {
    /// The moment in UTC as RFC 3339 writes it, `2021-03-09T08:30:00Z`; milliseconds only where there are any.
    package var description: String {
        TimeText.write(self, offsetMinutes: nil)
    }

    /// Reads RFC 3339 with any offset, `2021-03-09T09:30:00+01:00`; `nil` for anything else, `-00:00` too.
    package init?(_ text: some StringProtocol) {
        guard let read = TimeText.read(text) else { return nil }
        self = read.instant
    }
}
