/// The port to a database engine: one writer, several readers, all calls synchronous.
package protocol Store: Sendable {
    /// Runs a closure in a writing transaction and commits it durably; when it throws, the outcome may be unknown.
    /// Writers do not overlap: the caller that owns the writing thread is the only one.
    @discardableResult
    func write<Answer>(_ body: (any GroupTransaction) throws -> Answer) throws -> Answer

    /// Runs a closure in a reading transaction that sees one committed state.
    /// Past the limit it ends with `LedgerError.readTooLong`; `nil` is no limit, for start-up and checks.
    func read<Answer>(within limit: Duration?, _ body: (any Transaction) throws -> Answer) throws -> Answer

    /// Does the engine's upkeep (checkpoints) between two groups, on the writer's thread.
    ///
    /// After an erasure it is `thorough`: what was deleted must not stay readable in a log.
    func maintain(thorough: Bool) throws

    /// Closes every connection and opens them again, trusting nothing that was not durable; the lock is kept.
    func reopen() throws

    /// What the engine finds wrong with its files; empty when all is well. Reads everything.
    func integrityFindings() throws -> [String]

    /// Closes the connections and gives up the lock.
    func close() throws
}

extension Store {
    /// Reads within two seconds, so that no reader holds back a checkpoint for long.
    package func read<Answer>(_ body: (any Transaction) throws -> Answer) throws -> Answer {
        try read(within: .seconds(2), body)
    }
}
