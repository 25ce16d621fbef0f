package import Shapes

/// What became of a batch, family by family in their order.
package struct BatchResults: Sendable {
    /// The batch's identifier, as the journal has it.
    package let batch: String
    /// How many families were booked.
    package let booked: Int
    /// How many were not.
    package let refused: Int
    /// What became of each.
    package let families: [BatchResult]

    /// What became of a batch.
    package init(batch: String, families: [BatchResult]) {
        self.batch = batch
        self.families = families
        booked = families.count { $0.state == .booked }
        refused = families.count - booked
    }

    /// The shape of what became of a batch.
    package static let shape = Shape<BatchResults>.record(
        "BatchResults", "what became of a batch, family by family in their order",
        { batch, _, _, families in BatchResults(batch: batch, families: families) },
        Field("batch", .identifier, "the batch's identifier", \.batch),
        Field("booked", .integer(), "how many families were booked", \.booked),
        Field("refused", .integer(), "how many were not", \.refused),
        Field("families", BatchResult.shape.list(), "what became of each", \.families))
}
