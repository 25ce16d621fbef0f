/// Statements inside one transaction, synchronous and on one thread; it is not kept beyond the closure that receives it.
package protocol Transaction {
    /// Runs a statement whose outcome nobody waits for: in its turn, and at the latest before the commit.
    func execute(_ statement: Statement, _ values: [SQLValue]) throws

    /// Runs a statement now and returns how many rows it inserted, changed or deleted.
    func change(_ statement: Statement, _ values: [SQLValue]) throws -> Int

    /// Runs a statement that inserts or changes so many rows, or else fails in what it is for; `false` where it did.
    ///
    /// It may be `true` before the statement has run: where that proves wrong, nothing of the operation is kept, and it is
    /// decided again, with what came of the statement known.
    func claim(_ statement: Statement, _ values: [SQLValue], rows: Int) throws -> Bool

    /// Runs a statement and returns all rows it answers with; bound them with `LIMIT`.
    func rows(_ statement: Statement, _ values: [SQLValue]) throws -> [Row]

    /// Runs a statement of a migration, its tokens filled in for the engine.
    func define(_ statement: Statement) throws
}

extension Transaction {
    /// Runs a statement without values.
    package func execute(_ statement: Statement) throws {
        try execute(statement, [])
    }

    /// All rows of a statement without values.
    package func rows(_ statement: Statement) throws -> [Row] {
        try rows(statement, [])
    }

    /// The first row of the answer, or `nil`.
    package func row(_ statement: Statement, _ values: [SQLValue] = []) throws -> Row? {
        try rows(statement, values).first
    }
}
