import Ledger
import Synchronization

/// Hands the journal's entries to whoever watches, after they are durable.
final class EventHub: Sendable {
    private struct Watchers {
        var next = 0
        var all: [Int: AsyncStream<[JournalEntry]>.Continuation] = [:]
        var isClosed = false
    }

    private let watchers = Mutex(Watchers())

    /// Entries from now on; who is slow loses none but the oldest beyond a thousand groups.
    func watch() -> AsyncStream<[JournalEntry]> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: [JournalEntry].self, bufferingPolicy: .bufferingNewest(1000))
        let number = watchers.withLock { watchers -> Int? in
            guard !watchers.isClosed else { return nil }
            watchers.next += 1
            watchers.all[watchers.next] = continuation
            return watchers.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [self] _ in
            watchers.withLock { _ = $0.all.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells the watchers.
    func publish(_ entries: [JournalEntry]) {
        guard !entries.isEmpty else { return }
        let all = watchers.withLock { Array($0.all.values) }
        for continuation in all { continuation.yield(entries) }
    }

    /// Ends all watching.
    func close() {
        let all = watchers.withLock { watchers in
            watchers.isClosed = true
            return Array(watchers.all.values)
        }
        for continuation in all { continuation.finish() }
    }
}
