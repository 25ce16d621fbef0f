package import Shapes

/// A part of a line.
package struct OverviewPart: Hashable, Sendable {
    /// Its name: a partner, a service, yes, no or unknown.
    package let part: String
    /// Its name for people.
    package let text: String
    /// Its figure.
    package let value: Figure

    /// A part of a line.
    package init(
        part: String, text: String, value: Figure
    ) {
        self.part = part
        self.text = text
        self.value = value
    }

    /// Reads and writes it.
    package static let shape = Shape<OverviewPart>.record(
        "OverviewPart", "a part of a line",
        { OverviewPart(part: $0, text: $1, value: $2) },
        Field("part", .text, "its name: a partner, a service, yes, no or unknown", \.part),
        Field("text", .text, "its name for people", \.text),
        Field("value", Figure.shape, "its figure", \.value))
}
