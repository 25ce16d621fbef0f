/// A transaction in which several operations are decided one after the other, and one can be taken back alone.
package protocol GroupTransaction: Transaction {
    /// How many rows were inserted, changed or deleted since some beginning, also where they were taken back later: the
    /// same number means that nothing was written between. Throws where the engine has given up the whole transaction.
    func changes() throws -> Int

    /// Opens the savepoint of one operation, or of a part of one inside it; the innermost is released or taken back first.
    func openSavepoint() throws

    /// Keeps what the operation wrote.
    func releaseSavepoint() throws

    /// Takes back what the operation wrote; throws where the engine has given up the whole transaction.
    func rollBackSavepoint() throws
}
