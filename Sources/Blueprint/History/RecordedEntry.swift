import Rules
package import Shapes

/// A figure that was recorded before Loket counted: of which line, for which days, and how much.
package struct RecordedEntry: Sendable {
    /// The line: one of `overview:`, or of the history's own.
    package let line: Located<String>
    /// Whether it holds what other figures of the line tell as well.
    package let isCumulative: Bool
    /// How many.
    package let count: Located<Int>?
    /// The share in percent.
    package let share: Located<Hundredths>?
    /// The mean mark.
    package let mean: Located<Hundredths>?
    /// What its parts are, where the line does not say so.
    package let by: OverviewEntry.Split?
    /// Its parts, as far as they were recorded.
    package let parts: [Keyed<Located<Hundredths>>]

    static let record = Record<RecordedEntry>(
        RecordedEntry.init,
        Field("line", Shape<String>.name.located, "the line it is of", \.line),
        Field("cumulative", .yesNo, default: false, "whether others of the line are held in it", \.isCumulative),
        .optional("count", Shape<Int>.integer(0...1_000_000_000).located, "how many", \.count),
        .optional("share", Shape<Hundredths>.hundredths.located, "the share in percent", \.share),
        .optional("mean", Shape<Hundredths>.hundredths.located, "the mean mark", \.mean),
        .optional("by", .word, "what its parts are", \.by),
        Field(
            "parts", Shape<Hundredths>.hundredths.located.map(), default: [], "its parts: { expat-centre: 4.9 }",
            \.parts))

    /// What the entry tells, each with the key it stands under.
    var told: [(key: String, value: Located<Hundredths>)] {
        [
            ("count", count.map { Located(Hundredths($0.value * 100), at: $0.place) }), ("share", share),
            ("mean", mean),
        ].compactMap { key, value in value.map { (key, $0) } }
    }
}
