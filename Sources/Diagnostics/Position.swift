/// A line and a column of a text, both counted from 1.
package struct Position: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column in characters, from 1.
    package let column: Int

    /// A position from a line and a column.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
