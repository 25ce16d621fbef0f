package import Shapes

/// Something to bring to a visit.
package struct BringItem: Hashable, Sendable {
    /// The item's name in its module.
    package let item: String
    /// The item in words.
    package let text: String

    /// An item to bring.
    package init(item: String, text: String) {
        self.item = item
        self.text = text
    }

    /// The shape of an item.
    package static let shape = Shape<BringItem>.record(
        "BringItem", "something to bring", { BringItem(item: $0, text: $1) },
        Field("item", .text, "the item's name", \.item), Field("text", .text, "the item in words", \.text))
}
