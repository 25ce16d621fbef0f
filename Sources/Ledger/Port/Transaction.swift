/// Statements inside one transaction, synchronous and on one thread; it is not kept beyond the closure that receives it.
package protocol Transaction {
    /// Runs a statement and returns how many rows it inserted, changed or deleted.
    @discardableResult
    func execute(_ statement: Statement, _ values: [SQLValue]) throws -> Int

    /// Runs a statement and returns all rows it answers with; bound them with `LIMIT`.
    func rows(_ statement: Statement, _ values: [SQLValue]) throws -> [Row]

    /// Runs a statement of a migration, its tokens filled in for the engine.
    func define(_ statement: Statement) throws
}

extension Transaction {
    /// Runs a statement without values.
    @discardableResult
    package func execute(_ statement: Statement) throws -> Int {
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
