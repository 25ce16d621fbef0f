/// A line and a column of a text, both counted from 1.
public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int

    /// A position from a line and a column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
