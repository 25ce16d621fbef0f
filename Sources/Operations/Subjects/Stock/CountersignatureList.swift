package import Shapes

/// What second officers have still to sign, the oldest first.
package struct CountersignatureList: Hashable, Sendable {
    /// The acts.
    package let acts: [StockAct]
    /// Where the list goes on; `nil` at the end.
    package let next: String?

    /// What second officers have still to sign.
    package init(acts: [StockAct], next: String? = nil) {
        self.acts = acts
        self.next = next
    }

    /// The shape of the list.
    package static let shape = Shape<CountersignatureList>.record(
        "CountersignatureList", "what second officers have still to sign, the oldest first",
        { CountersignatureList(acts: $0, next: $1) }, Field("acts", StockAct.shape.list(), "the acts", \.acts),
        Field("next", Shape<String>.identifier.nullable, "`after` for the next page, or null", \.next))
}
