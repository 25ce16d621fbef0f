package import Shapes

/// A line of counted figures.
package struct OverviewLine: Hashable, Sendable {
    /// Its name in `overview:`.
    package let line: String
    /// Its name for people.
    package let text: String
    /// What it counts.
    package let counts: Counts
    /// How it is told.
    package let show: FigureShown
    /// In what it is measured.
    package let unit: FigureUnit?
    /// The figure.
    package let value: Figure
    /// What its parts are: partner, service, bundle, result or free-movement.
    package let by: String?
    /// Its parts.
    package let parts: [OverviewPart]
    /// The figure of an earlier period.
    package let earlier: FigureEarlier?

    /// A line of counted figures.
    package init(
        line: String, text: String, counts: Counts, show: FigureShown, unit: FigureUnit? = nil, value: Figure,
        by: String? = nil, parts: [OverviewPart] = [], earlier: FigureEarlier? = nil
    ) {
        self.line = line
        self.text = text
        self.counts = counts
        self.show = show
        self.unit = unit
        self.value = value
        self.by = by
        self.parts = parts
        self.earlier = earlier
    }

    /// Reads and writes it.
    package static let shape = Shape<OverviewLine>.record(
        "OverviewLine", "a line of counted figures",
        { OverviewLine(line: $0, text: $1, counts: $2, show: $3, unit: $4, value: $5, by: $6, parts: $7, earlier: $8) },
        Field("line", .name, "its name in `overview:`", \.line),
        Field("text", .text, "its name for people", \.text),
        Field("counts", .word, "what it counts", \.counts),
        Field("show", .word, "how it is told", \.show),
        .optional("unit", .word, "in what it is measured", \.unit),
        Field("value", Figure.shape, "the figure", \.value),
        .optional("by", .text, "what its parts are: partner, service, bundle, result or free-movement", \.by),
        Field("parts", OverviewPart.shape.list(), default: [], "its parts", \.parts),
        .optional("earlier", FigureEarlier.shape, "the figure of an earlier period", \.earlier))
}
