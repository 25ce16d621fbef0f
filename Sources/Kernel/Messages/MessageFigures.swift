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
    /// When the oldest that waits was caused.
    var oldest: Instant?

    /// As the records tell them.
    static func load(in transaction: any Transaction) throws -> MessageFigures {
        var figures = MessageFigures(
            waiting: try OutboxMessage.waitingFigures(in: transaction).count,
            undelivered: try OutboxMessage.undelivered(in: transaction))
        try figures.look(in: transaction)
        return figures
    }

    /// Counts a message that is caused now and to be tried at once.
    mutating func wait(since instant: Instant) {
        waiting += 1
        nextAt = nextAt.map { min($0, instant) } ?? instant
        oldest = oldest.map { min($0, instant) } ?? instant
    }

    /// Counts that a message stands elsewhere than before.
    mutating func move(from before: OutboxMessage.State, to after: OutboxMessage.State) {
        count(before, -1)
        count(after, 1)
    }

    /// Looks up when the next is to be tried, and since when the oldest waits.
    mutating func look(in transaction: any Transaction) throws {
        nextAt = try OutboxMessage.next(in: transaction).map { Instant(milliseconds: $0) }
        oldest = try OutboxMessage.waitingFigures(in: transaction).oldest.map { Instant(milliseconds: $0) }
    }

    private mutating func count(_ state: OutboxMessage.State, _ change: Int) {
        switch state {
        case .waiting: waiting += change
        case .undelivered: undelivered += change
        case .sent, .withdrawn: break
        }
    }
}
