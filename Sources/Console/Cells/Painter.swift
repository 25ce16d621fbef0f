/// Turns screens into the bytes that draw them: only what differs from the screen before.
///
/// It uses a fixed part of ECMA-48 that xterm, tmux, screen and the Linux console all know: CUP, ED, SGR, and the private
/// modes 25 (cursor), 7 (wrapping), 1049 (second screen) and 2004 (pasted text is marked).
package struct Painter: Sendable {
    private let looks: Looks
    private var shown: Grid?

    /// A painter of an empty terminal.
    package init(_ looks: Looks) {
        self.looks = looks
    }

    /// Takes over the terminal: second screen, no wrapping, marked pastes.
    package static let enter = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[0m\u{1B}[2J"
    /// Gives it back as it was; the first byte (CAN) ends a sequence that was cut short.
    package static let leave = "\u{18}\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

    /// Forgets what is shown, so that everything is drawn again.
    package mutating func forget() { shown = nil }

    /// The bytes that make a screen appear; none where it is shown already.
    package mutating func paint(_ grid: Grid) -> [UInt8] {
        var text = ""
        let isWhole = shown.map { $0.width != grid.width || $0.height != grid.height } ?? true
        if isWhole { text += "\u{1B}[0m\u{1B}[2J" }
        let before = isWhole ? Grid(width: grid.width, height: grid.height) : shown
        var style: Style?
        if let before {
            for row in 0..<grid.height { draw(row, grid, before, &style, &text) }
        }
        if !text.isEmpty || shown?.cursor != grid.cursor || isWhole {
            if style != nil, style != .plain { text += "\u{1B}[0m" }
            if let cursor = grid.cursor {
                text += Painter.move(cursor.column, cursor.row) + "\u{1B}[?25h"
            } else {
                text += "\u{1B}[?25l"
            }
            if !text.hasPrefix("\u{1B}[?25") { text = "\u{1B}[?25l" + text }
        }
        shown = grid
        return Array(text.utf8)
    }

    private func draw(_ row: Int, _ grid: Grid, _ before: Grid, _ style: inout Style?, _ text: inout String) {
        var column = 0
        var isPlaced = false
        while column < grid.width {
            let cell = grid[column, row]
            let width = max(1, cell.width)
            let isSame = (0..<width).allSatisfy { grid[column + $0, row] == before[column + $0, row] }
            if isSame || cell.width == 0 {
                isPlaced = false
                column += width
                continue
            }
            if !isPlaced { text += Painter.move(column, row) }
            if style != cell.style {
                text += "\u{1B}[\(cell.style.parameters(looks))m"
                style = cell.style
            }
            text += cell.text
            // Terminals disagree about the width of much that is not ASCII: after it, the place is told again.
            isPlaced = cell.text.utf8.count == 1
            column += width
        }
    }

    private static func move(_ column: Int, _ row: Int) -> String {
        "\u{1B}[\(row + 1);\(column + 1)H"
    }
}
