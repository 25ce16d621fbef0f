package import Shapes

/// A line of recorded figures, oldest first.
package struct RecordedLine: Hashable, Sendable {
    /// Its name, that of a counted line where they count the same.
    package let line: String
    /// Its name for people.
    package let text: String
    /// What it counts.
    package let counts: Counts
    /// How it is told.
    package let show: FigureShown
    /// In what it is measured.
    package let unit: FigureUnit?
    /// What its parts are.
    package let by: String?
    /// Its figures whose whole period is in the one asked for.
    package let figures: [RecordedFigure]

    /// A line of recorded figures, oldest first.
    package init(
        line: String, text: String, counts: Counts, show: FigureShown, unit: FigureUnit? = nil, by: String? = nil,
        figures: [RecordedFigure]
    ) {
        self.line = line
        self.text = text
        self.counts = counts
        self.show = show
        self.unit = unit
        self.by = by
        self.figures = figures
    }

    /// Reads and writes it.
    package static let shape = Shape<RecordedLine>.record(
        "RecordedLine", "a line of recorded figures, oldest first",
        { RecordedLine(line: $0, text: $1, counts: $2, show: $3, unit: $4, by: $5, figures: $6) },
        Field("line", .name, "its name, that of a counted line where they count the same", \.line),
        Field("text", .text, "its name for people", \.text),
        Field("counts", .word, "what it counts", \.counts),
        Field("show", .word, "how it is told", \.show),
        .optional("unit", .word, "in what it is measured", \.unit),
        .optional("by", .text, "what its parts are", \.by),
        Field(
            "figures", RecordedFigure.shape.list(), "its figures whose whole period is in the one asked for", \.figures)
    )
}
