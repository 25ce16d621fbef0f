/// A transaction in which several operations are decided one after the other, each in a savepoint of its own.
package protocol GroupTransaction: Transaction {
    /// Opens the savepoint of one operation, or of a part of one inside it; the innermost is released or taken back first.
    func openSavepoint() throws

    /// Keeps what the operation wrote.
    func releaseSavepoint() throws

    /// Takes back what the operation wrote; throws where the engine has given up the whole transaction.
    func rollBackSavepoint() throws
}
