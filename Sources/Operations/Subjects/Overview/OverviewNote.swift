package import Shapes

/// Something that whoever reads the figures must know.
package struct OverviewNote: Hashable, Sendable {
    /// Its name for programs.
    package let note: String
    /// In words.
    package let text: String

    /// Something that whoever reads the figures must know.
    package init(
        note: String, text: String
    ) {
        self.note = note
        self.text = text
    }

    /// Reads and writes it.
    package static let shape = Shape<OverviewNote>.record(
        "OverviewNote", "something that whoever reads the figures must know",
        { OverviewNote(note: $0, text: $1) },
        Field("note", .text, "its name for programs", \.note),
        Field("text", .text, "in words", \.text))
}
