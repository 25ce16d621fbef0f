import Ledger
import Synchronization

/// A store whose next commits fail as told: before they are durable, or after, with the caller none the wiser.
final class FaultyStore: Store {
    enum Fault: Sendable {
        /// The group is not committed.
        case beforeCommit
        /// The group is committed, but the writer is told it failed.
        case afterCommit
    }

    let base: any Store
    private let faults = Mutex<[Fault?]>([])
    private let events = Mutex<[String]>([])
    private let failsToReopen = Mutex(false)
    private let failsUpkeep = Mutex(false)
    private let begun = Mutex(0)
    /// Runs inside the transaction after its operations, before its commit.
    private let holding = Mutex<(@Sendable () -> Void)?>(nil)

    init(_ base: any Store) { self.base = base }

    func failNext(_ fault: Fault) { faults.withLock { $0.append(fault) } }
    /// Fails after so many transactions that go well.
    func fail(_ fault: Fault, after count: Int) {
        faults.withLock { $0 += [Fault?](repeating: nil, count: count) + [fault] }
    }
    func failReopening() { failsToReopen.withLock { $0 = true } }
    func failUpkeep() { failsUpkeep.withLock { $0 = true } }
    func hold(_ body: @escaping @Sendable () -> Void) { holding.withLock { $0 = body } }
    func log(_ event: String) { events.withLock { $0.append(event) } }
    var log: [String] { events.withLock { $0 } }
    /// How many transactions were begun.
    var transactions: Int { begun.withLock { $0 } }

    func write<Answer>(_ body: (any GroupTransaction) throws -> Answer) throws -> Answer {
        begun.withLock { $0 += 1 }
        var fault: Fault?
        let hold = holding.withLock { $0 }
        let answer = try base.write { transaction in
            let answer = try body(transaction)
            hold?()
            // A transaction that fails by itself spends no fault.
            fault = faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if fault == .beforeCommit { throw LedgerError.engine(code: 1_034, message: "disk I/O error") }
            return answer
        }
        log("committed")
        if fault == .afterCommit { throw LedgerError.engine(code: 1_034, message: "disk I/O error") }
        return answer
    }

    func read<Answer>(within limit: Duration?, _ body: (any Transaction) throws -> Answer) throws -> Answer {
        try base.read(within: limit, body)
    }

    func maintain(thorough: Bool) throws {
        if failsUpkeep.withLock({ $0 }) { throw LedgerError.engine(code: 1_034, message: "disk I/O error") }
        try base.maintain(thorough: thorough)
    }

    func reopen() throws {
        log("reopened")
        if failsToReopen.withLock({ $0 }) { throw LedgerError.unavailable("the disk is gone") }
        try base.reopen()
    }

    func integrityFindings() throws -> [String] { try base.integrityFindings() }
    func close() throws { try base.close() }
}
