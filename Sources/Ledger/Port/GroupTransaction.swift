/// A transaction in which several operations are decided one after the other, and one can be taken back alone.
package protocol GroupTransaction: Transaction {
    /// Throws where the engine has given up the whole transaction, as it may when a statement fails: what runs after that
    /// would be kept at once and alone.
    func requireOpen() throws

    /// Opens the savepoint of one operation, or of a part of one inside it; the innermost is released or taken back first.
    func openSavepoint() throws

    /// Keeps what the operation wrote.
    func releaseSavepoint() throws

    /// Takes back what the operation wrote; throws where the engine has given up the whole transaction.
    func rollBackSavepoint() throws
}
