/// A moment as the clocks of a place show it: RFC 3339 with the offset of that day, `2021-03-09T09:30:00+01:00`.
package struct LocalInstant: Hashable, Sendable, CustomStringConvertible {
    /// The moment.
    package let instant: Instant
    /// Minutes that local clocks are ahead of UTC.
    package let offsetMinutes: Int

    /// A moment shown some minutes ahead of UTC.
    package init(_ instant: Instant, offsetMinutes: Int) {
        self.instant = instant
        self.offsetMinutes = offsetMinutes
    }

    /// Reads RFC 3339 with an offset; `Z` counts as none.
    package init?(_ text: some StringProtocol) {
        guard let read = TimeText.read(text) else { return nil }
        self = read
    }

    /// The local time with its offset.
    package var description: String {
        TimeText.write(instant, offsetMinutes: offsetMinutes)
    }
}
