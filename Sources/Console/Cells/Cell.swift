/// One cell of a screen.
package struct Cell: Hashable, Sendable {
    /// The glyph; empty for the second half of a wide one.
    package var text: String
    /// How it looks.
    package var style: Style
    /// 1 or 2 cells; 0 for the second half of a wide glyph.
    package var width: Int

    /// A cell with a glyph.
    package init(_ text: String = " ", width: Int = 1, style: Style = .plain) {
        self.text = text
        self.style = style
        self.width = width
    }

    /// An empty cell.
    package static let blank = Cell()
}
