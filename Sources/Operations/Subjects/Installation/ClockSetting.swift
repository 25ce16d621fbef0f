package import Shapes

/// The time of an exercise.
package struct ClockSetting: Hashable, Sendable {
    /// The time it is from now on; it runs on from there.
    package let now: Instant

    /// A time.
    package init(now: Instant) {
        self.now = now
    }

    static let record = Record<ClockSetting>(
        { ClockSetting(now: $0) }, Field("now", .instant, "the time it is from now on", \.now))

    /// The shape of the time.
    package static let shape = record.shape("Clock", "the time of an exercise")
}
