package import ServiceKit
package import Shapes

/// A figure of an earlier period, and how today's compares with it.
package struct FigureEarlier: Hashable, Sendable {
    /// The first day of the earlier period.
    package let from: Day
    /// The first day after it.
    package let until: Day
    /// The figure then.
    package let value: Figure
    /// Today's in percent of the earlier: 100 is as much.
    package let index: Hundredths?
    /// How much more, in percent: 0 is as much.
    package let growth: Hundredths?
    /// Why it is not compared, where it is not.
    package let why: String?

    /// A figure of an earlier period, and how today's compares with it.
    package init(
        from: Day, until: Day, value: Figure, index: Hundredths? = nil, growth: Hundredths? = nil, why: String? = nil
    ) {
        self.from = from
        self.until = until
        self.value = value
        self.index = index
        self.growth = growth
        self.why = why
    }

    /// Reads and writes it.
    package static let shape = Shape<FigureEarlier>.record(
        "FigureEarlier", "a figure of an earlier period, and how today's compares with it",
        { FigureEarlier(from: $0, until: $1, value: $2, index: $3, growth: $4, why: $5) },
        Field("from", .date, "the first day of the earlier period", \.from),
        Field("until", .date, "the first day after it", \.until),
        Field("value", Figure.shape, "the figure then", \.value),
        .optional("index", .hundredths, "today's in percent of the earlier: 100 is as much", \.index),
        .optional("growth", .hundredths, "how much more, in percent: 0 is as much", \.growth),
        .optional("why", .text, "why it is not compared, where it is not", \.why))
}
