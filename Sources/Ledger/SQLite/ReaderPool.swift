import Dispatch
import Synchronization

/// A few reading connections; a read takes one, or waits within its limit until one is free.
final class ReaderPool: Sendable {
    private let all: [SQLiteConnection]
    private let idle: Mutex<[SQLiteConnection]>
    private let free: DispatchSemaphore

    /// Opens `count` connections to the file.
    init(path: String, count: Int) throws {
        let all = try (0..<count).map { _ in try SQLiteConnection(reading: path) }
        self.all = all
        idle = Mutex(all)
        free = DispatchSemaphore(value: 0)
        for _ in all { free.signal() }
    }

    /// Runs a closure in a reading transaction on one connection.
    func read<Answer>(within limit: Duration?, _ body: (any Transaction) throws -> Answer) throws -> Answer {
        let seconds = limit.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 }
        guard free.wait(timeout: seconds.map { .now() + $0 } ?? .distantFuture) == .success else {
            throw LedgerError.readTooLong
        }
        guard let connection = idle.withLock({ $0.popLast() }) else { preconditionFailure("a counted reader is there") }
        defer {
            idle.withLock { $0.append(connection) }
            free.signal()
        }
        return try connection.use { transaction in
            connection.deadline.start(limit)
            defer { connection.deadline.start(nil) }
            try transaction.control("BEGIN DEFERRED")
            do {
                let answer = try body(transaction)
                connection.deadline.start(nil)
                try transaction.control("COMMIT")
                return answer
            } catch {
                connection.deadline.start(nil)
                if transaction.isOpen { try transaction.control("ROLLBACK") }
                throw error
            }
        }
    }

    /// Closes every connection after the reads that run on them.
    func close() {
        // A reader has nothing to lose: what fails here shows when the file is opened again.
        for connection in all { try? connection.close() }
    }
}
