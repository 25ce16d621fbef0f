import Synchronization

/// How many pages the write-ahead log held after the last commit, as SQLite reports it to the writer's connection.
final class WALSize: Sendable {
    /// Pages of 4 KiB.
    let pages = Atomic<Int>(0)
}
