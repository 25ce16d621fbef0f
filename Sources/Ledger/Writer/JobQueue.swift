import Dispatch
import Synchronization

/// What waits for the writer: jobs, submitted from any thread, and what became of the group that is being stored.
final class JobQueue<State: Sendable>: Sendable {
    /// What the writer does next.
    enum Turn {
        /// Decide these.
        case decide([Job<State>])
        /// Have the group stored that is decided.
        case store
        /// Deal with a group that could not be stored.
        case recover(StoreFailure<State>)
        /// End: all that was submitted is done.
        case end
    }

    // Some, so that the store, once it is idle, need not wait until many more are decided; with fewer, commits are small.
    private static var atOnce: Int { 16 }

    private enum Storing {
        case idle
        case busy
        case failed(StoreFailure<State>)
    }

    // What would be something to do for the writer.
    private enum Waiting {
        case no
        case forAnything
        case forTheStore
    }

    private struct Pending {
        var jobs: [Job<State>] = []
        var storing = Storing.idle
        // The group that was stored last: whoever decides frees it before waiting, for all wait for the thread that stores.
        var spent: Group<State>?
        var isClosed = false
        var writer = Waiting.no
    }

    private let pending = Mutex(Pending())
    private let wake = DispatchSemaphore(value: 0)

    /// Adds a job; `false` when the queue is closed and the job is not taken.
    func add(_ job: Job<State>) -> Bool {
        let (isTaken, mustWake) = pending.withLock { pending in
            guard !pending.isClosed else { return (false, false) }
            pending.jobs.append(job)
            guard pending.writer == .forAnything else { return (true, false) }
            pending.writer = .no
            return (true, true)
        }
        if mustWake { wake.signal() }
        return isTaken
    }

    /// Takes no more jobs; those waiting are still done.
    func close() {
        change { $0.isClosed = true }
    }

    /// Tells that a group is stored from now on.
    func storing() {
        pending.withLock { $0.storing = .busy }
    }

    /// Tells that it was stored and answered.
    func stored(_ group: Group<State>) {
        change {
            $0.storing = .idle
            $0.spent = group
        }
    }

    /// Tells that it could not be stored.
    func failed(_ failure: StoreFailure<State>) {
        change { $0.storing = .failed(failure) }
    }

    /// Waits until no group is being stored; what could not be.
    func untilStored() -> StoreFailure<State>? {
        wait(.forTheStore) { pending in
            switch pending.storing {
            case .busy: return nil
            case .idle: return .some(nil)
            case .failed(let failure):
                pending.storing = .idle
                return .some(failure)
            }
        }
    }

    /// Waits for what the writer does next.
    ///
    /// - Parameters:
    ///   - limit: The most jobs that it takes; of more than sixteen, the rest wait for the next turn.
    ///   - isHolding: Whether a group is decided that is to be stored as soon as the one before it is; until then, more
    ///     operations join it.
    func next(_ limit: Int, isHolding: Bool) -> Turn {
        wait(limit > 0 ? .forAnything : .forTheStore) { pending in
            if case .failed(let failure) = pending.storing {
                pending.storing = .idle
                return .recover(failure)
            }
            var isIdle = false
            if case .idle = pending.storing { isIdle = true }
            if isIdle && isHolding { return .store }
            if !pending.jobs.isEmpty && limit > 0 {
                let jobs = Array(pending.jobs.prefix(min(limit, Self.atOnce)))
                pending.jobs.removeFirst(jobs.count)
                return .decide(jobs)
            }
            return pending.isClosed && pending.jobs.isEmpty && isIdle ? .end : nil
        }
    }

    private func change(_ body: (inout Pending) -> Void) {
        let mustWake = pending.withLock { pending in
            body(&pending)
            defer { pending.writer = .no }
            return pending.writer != .no
        }
        if mustWake { wake.signal() }
    }

    private func wait<Answer>(_ what: Waiting, _ body: (inout Pending) -> Answer?) -> Answer {
        while true {
            let answer = pending.withLock { pending in
                let answer = body(&pending)
                pending.writer = answer == nil ? what : .no
                return answer
            }
            if let answer { return answer }
            _ = pending.withLock { $0.spent.take() }
            wake.wait()
        }
    }
}

/// A group that could not be stored, and why.
struct StoreFailure<State: Sendable>: Error {
    let group: Group<State>
    let error: any Error
}
