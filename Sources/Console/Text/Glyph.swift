/// A character as a terminal draws it: a base with the marks on it, in one cell or two.
package struct Glyph: Hashable, Sendable {
    /// The base and its marks.
    package let text: String
    /// 1 or 2 cells.
    package let width: Int

    /// A glyph of a text that takes a width.
    package init(_ text: String, width: Int) {
        self.text = text
        self.width = width
    }

    /// What stands where something cannot be shown.
    package static let unknown = Glyph("\u{FFFD}", width: 1)
}
