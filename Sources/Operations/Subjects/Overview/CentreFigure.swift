package import Shapes

/// A line's figure at one centre.
package struct CentreFigure: Hashable, Sendable {
    /// The line.
    package let line: String
    /// The figure.
    package let value: Figure

    /// A line's figure at one centre.
    package init(
        line: String, value: Figure
    ) {
        self.line = line
        self.value = value
    }

    /// Reads and writes it.
    package static let shape = Shape<CentreFigure>.record(
        "CentreFigure", "a line's figure at one centre",
        { CentreFigure(line: $0, value: $1) },
        Field("line", .name, "the line", \.line),
        Field("value", Figure.shape, "the figure", \.value))
}
