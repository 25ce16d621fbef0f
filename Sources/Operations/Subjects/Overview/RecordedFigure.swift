package import ServiceKit
package import Shapes

/// A figure that was recorded before Loket counted.
package struct RecordedFigure: Hashable, Sendable {
    /// The first day that it covers.
    package let from: Day
    /// The first day that it does not.
    package let until: Day
    /// Whether it holds what another figure of the line tells as well.
    package let cumulative: Bool
    /// The figure.
    package let value: Figure
    /// Its parts, as far as they were recorded.
    package let parts: [OverviewPart]
    /// Where it stands.
    package let source: String
    /// What nobody has confirmed.
    package let assumed: String?
    /// The recorded figure of an earlier period as long as it.
    package let earlier: FigureEarlier?

    /// A figure that was recorded before Loket counted.
    package init(
        from: Day, until: Day, cumulative: Bool = false, value: Figure, parts: [OverviewPart] = [], source: String,
        assumed: String? = nil, earlier: FigureEarlier? = nil
    ) {
        self.from = from
        self.until = until
        self.cumulative = cumulative
        self.value = value
        self.parts = parts
        self.source = source
        self.assumed = assumed
        self.earlier = earlier
    }

    /// Reads and writes it.
    package static let shape = Shape<RecordedFigure>.record(
        "RecordedFigure", "a figure that was recorded before Loket counted",
        {
            RecordedFigure(
                from: $0, until: $1, cumulative: $2, value: $3, parts: $4, source: $5, assumed: $6, earlier: $7)
        },
        Field("from", .date, "the first day that it covers", \.from),
        Field("until", .date, "the first day that it does not", \.until),
        Field(
            "cumulative", .boolean, default: false, "whether it holds what another figure of the line tells as well",
            \.cumulative),
        Field("value", Figure.shape, "the figure", \.value),
        Field("parts", OverviewPart.shape.list(), default: [], "its parts, as far as they were recorded", \.parts),
        Field("source", .text, "where it stands", \.source),
        .optional("assumed", .text, "what nobody has confirmed", \.assumed),
        .optional("earlier", FigureEarlier.shape, "the recorded figure of an earlier period as long as it", \.earlier))
}
