package import Shapes

/// Something in which two clients differ.
package struct MergeDifference: Hashable, Sendable {
    /// What differs, such as `birthDate`.
    package let field: String
    /// What the kept client has, and goes on to have.
    package let kept: String
    /// What the other has.
    package let other: String

    /// Something in which two clients differ.
    package init(field: String, kept: String, other: String) {
        self.field = field
        self.kept = kept
        self.other = other
    }

    /// Reads and writes it.
    package static let shape = Shape<MergeDifference>.record(
        "MergeDifference", "something in which two clients differ",
        { MergeDifference(field: $0, kept: $1, other: $2) },
        Field("field", .text, "what differs, such as birthDate", \.field),
        Field("kept", .text, "what the kept client has, and goes on to have", \.kept),
        Field("other", .text, "what the other has", \.other))
}
