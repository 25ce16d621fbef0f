import Dispatch
import Synchronization

/// What waits for the writer: submitted from any thread, drained in order by one.
final class JobQueue<State: Sendable>: Sendable {
    private struct Pending {
        var jobs: [Job<State>] = []
        var isClosed = false
        var isWriterWaiting = false
    }

    private let pending = Mutex(Pending())
    private let wake = DispatchSemaphore(value: 0)

    /// Adds a job; `false` when the queue is closed and the job is not taken.
    func add(_ job: Job<State>) -> Bool {
        let (isTaken, mustWake) = pending.withLock { pending in
            guard !pending.isClosed else { return (false, false) }
            pending.jobs.append(job)
            defer { pending.isWriterWaiting = false }
            return (true, pending.isWriterWaiting)
        }
        if mustWake { wake.signal() }
        return isTaken
    }

    /// Takes no more jobs; those waiting are still done.
    func close() {
        let mustWake = pending.withLock { pending in
            pending.isClosed = true
            defer { pending.isWriterWaiting = false }
            return pending.isWriterWaiting
        }
        if mustWake { wake.signal() }
    }

    /// Waits for jobs and takes up to `limit` of them; empty once the queue is closed and drained.
    func take(_ limit: Int) -> [Job<State>] {
        while true {
            let (jobs, isDone) = pending.withLock { pending -> ([Job<State>], Bool) in
                if pending.jobs.isEmpty {
                    pending.isWriterWaiting = !pending.isClosed
                    return ([], pending.isClosed)
                }
                let jobs = Array(pending.jobs.prefix(limit))
                pending.jobs.removeFirst(jobs.count)
                return (jobs, false)
            }
            if !jobs.isEmpty || isDone { return jobs }
            wake.wait()
        }
    }
}
