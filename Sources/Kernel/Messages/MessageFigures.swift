import Ledger
import Operations

/// How many messages wait and were given up, and when the next is to be tried; kept in memory.
struct MessageFigures: Hashable, Sendable {
    /// Messages that wait to be sent.
    var waiting = 0
    /// Messages that were given up.
    var undelivered = 0
    /// No message is to be tried before this; `nil` where none waits.
    var nextAt: Instant?

    /// As the records tell them.
    static func load(in transaction: any Transaction) throws -> MessageFigures {
        MessageFigures(
            waiting: try OutboxMessage.waitingFigures(in: transaction).count,
            undelivered: try OutboxMessage.undelivered(in: transaction),
            nextAt: try OutboxMessage.next(in: transaction).map { Instant(milliseconds: $0) })
    }

    /// Counts a message that is to be tried at an instant.
    mutating func wait(until instant: Instant) {
        waiting += 1
        nextAt = nextAt.map { min($0, instant) } ?? instant
    }
}
