/// A screen of cells; everything that is put on it is made safe, so that no data can steer the terminal.
package struct Grid: Hashable, Sendable {
    /// Cells across.
    package let width: Int
    /// Cells down.
    package let height: Int
    /// Whether only ASCII is put.
    package let isASCII: Bool
    /// Where the cursor stands; hidden where there is none.
    package var cursor: Place?
    private var cells: [Cell]

    /// A place on a screen, from the top left.
    package struct Place: Hashable, Sendable {
        /// The column, from 0.
        package let column: Int
        /// The row, from 0.
        package let row: Int

        /// A place.
        package init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// An empty screen; a size below one cell is one cell.
    package init(width: Int, height: Int, isASCII: Bool = false) {
        self.width = max(1, width)
        self.height = max(1, height)
        self.isASCII = isASCII
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// A cell; a blank one outside the screen.
    package subscript(column: Int, row: Int) -> Cell {
        isInside(column, row) ? cells[row * width + column] : .blank
    }

    /// Puts a text at a place, cut off at `most` cells and at the edge; gives the column behind it.
    @discardableResult
    package mutating func put(
        _ text: some StringProtocol, at column: Int, _ row: Int, most: Int = .max, style: Style = .plain
    ) -> Int {
        guard row >= 0, row < height, most > 0 else { return column }
        let glyphs = SafeText.glyphs(text, isASCII: isASCII)
        let needed = glyphs.reduce(0) { $0 + $1.width }
        let room = min(most, max(0, width - max(0, column)))
        let isCut = needed > room
        var place = column
        let end = column + room - (isCut ? 1 : 0)
        for glyph in glyphs {
            guard place + glyph.width <= end else { break }
            set(Cell(glyph.text, width: glyph.width, style: style), place, row)
            place += glyph.width
        }
        if isCut, room > 0 {
            set(Cell(isASCII ? "~" : "…", style: style), place, row)
            place += 1
        }
        return place
    }

    /// Gives a row's cells a style, from a column on.
    package mutating func fill(_ row: Int, from column: Int = 0, count: Int = .max, style: Style) {
        guard row >= 0, row < height else { return }
        let first = min(width, max(0, column))
        for place in first..<max(first, min(width, first + min(count, width))) {
            cells[row * width + place].style = style
        }
    }

    /// Empties a box, for what lies on top.
    package mutating func clear(column: Int, row: Int, width: Int, height: Int) {
        for line in max(0, row)..<max(max(0, row), min(self.height, row + height)) {
            for place in max(0, column)..<max(max(0, column), min(self.width, column + width)) {
                set(.blank, place, line)
            }
        }
    }

    /// A row as text, without the blanks at its end.
    package func text(row: Int) -> String {
        guard row >= 0, row < height else { return "" }
        var text = cells[row * width..<(row + 1) * width].map(\.text).joined()
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    /// The screen as lines of text.
    package var text: String {
        (0..<height).map { text(row: $0) }.joined(separator: "\n")
    }

    private func isInside(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && column < width && row >= 0 && row < height
    }

    // Half a wide glyph cannot be drawn: what it leaves becomes blank.
    private mutating func set(_ cell: Cell, _ column: Int, _ row: Int) {
        guard isInside(column, row), isInside(column + cell.width - 1, row) else { return }
        for place in column..<(column + max(1, cell.width)) { release(place, row) }
        cells[row * width + column] = cell
        if cell.width == 2 { cells[row * width + column + 1] = Cell("", width: 0, style: cell.style) }
    }

    private mutating func release(_ column: Int, _ row: Int) {
        let index = row * width + column
        if cells[index].width == 2, isInside(column + 1, row) { cells[index + 1] = .blank }
        if cells[index].width == 0, isInside(column - 1, row) { cells[index - 1] = .blank }
        cells[index] = .blank
    }
}
