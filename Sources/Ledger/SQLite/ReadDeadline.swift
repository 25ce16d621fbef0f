import Dispatch
import Synchronization

/// When the running read of one connection must end; asked by SQLite every few thousand steps.
final class ReadDeadline: Sendable {
    /// Uptime in nanoseconds, 0 for none.
    private let uptime = Atomic<UInt64>(0)

    /// Sets the deadline from now on, or none.
    func start(_ limit: Duration?) {
        guard let limit else { return uptime.store(0, ordering: .relaxed) }
        let (seconds, attoseconds) = limit.components
        let nanoseconds = UInt64(max(0, seconds)) * 1_000_000_000 + UInt64(max(0, attoseconds)) / 1_000_000_000
        uptime.store(DispatchTime.now().uptimeNanoseconds + nanoseconds, ordering: .relaxed)
    }

    /// Whether the time is over.
    var isPast: Bool {
        let deadline = uptime.load(ordering: .relaxed)
        return deadline != 0 && DispatchTime.now().uptimeNanoseconds > deadline
    }
}
