import Foundation
import Synchronization

/// The one writer of an installation, on a thread of its own: decide, commit, publish, answer.
///
/// It drains what is queued into a group, decides each operation against a working state that includes the group's
/// earlier operations, takes back what a refused one wrote, commits the group durably, publishes the new state, and only then answers, refusals
/// included: a refusal may rest on what the group commits. When a commit fails or its outcome is unknown, the working
/// state is dropped, the store reopened, the state rebuilt, and each operation answered from its records or with
/// `LedgerError.unavailable`. When reopening fails too, the writer takes no more operations until the program restarts.
package final class Writer<State: Sendable>: Sendable {
    private struct Working {
        var state: State
        var heads: JournalHeads
    }

    private let store: any Store
    private let heads: HeadsLog?
    private let rebuild: @Sendable (any Transaction) throws -> State
    private let published: @Sendable (State, [JournalEntry]) -> Void
    private let groupLimit: Int
    private let queue = JobQueue<State>()
    private let box: Mutex<Snapshot<State>>
    private let trouble = Mutex<String?>(nil)
    private let end = Mutex(End())

    /// Builds the state from the store and starts the thread.
    ///
    /// - Parameters:
    ///   - store: The engine; the writer is its only user that writes from now on, and closes it.
    ///   - heads: Where the journal's heads are signed, if anywhere.
    ///   - groupLimit: The most operations that share one commit.
    ///   - published: Called on the writer's thread after each commit, before the answers.
    ///   - rebuild: Loads the state, at the start and after a failed commit.
    package init(
        store: any Store, heads: HeadsLog? = nil, groupLimit: Int = 256,
        published: @escaping @Sendable (State, [JournalEntry]) -> Void = { _, _ in },
        rebuild: @escaping @Sendable (any Transaction) throws -> State
    ) throws {
        self.store = store
        self.heads = heads
        self.groupLimit = groupLimit
        self.published = published
        self.rebuild = rebuild
        let working = try Self.load(store, rebuild)
        box = Mutex(Snapshot(working.state, position: working.heads.position))
        let thread = Thread { [self] in run(working) }
        thread.name = "loket.writer"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The last published state; readable from any thread.
    package var state: State { snapshot.state }

    /// The last published state with its position in the journal.
    package var snapshot: Snapshot<State> { box.withLock { $0 } }

    /// Why no operations are taken, `nil` while all is well.
    package var stopped: String? { trouble.withLock { $0 } }

    /// Decides an operation on the writer's thread and returns its answer once it is durable and published.
    ///
    /// - Parameters:
    ///   - settling: Finds the answer in the records when the commit's outcome is unknown; `nil` where there is none.
    ///   - operation: Decides; it never waits. What it throws is the answer, and nothing of it is kept.
    @discardableResult
    package func submit<Answer: Sendable>(
        settling: (@Sendable (any Transaction) throws -> Answer?)? = nil,
        _ operation: @escaping @Sendable (inout State, inout WriteContext) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job<State>(
                decide: { state, context in
                    do {
                        let answer = try operation(&state, &context)
                        return Job.Decision(isKept: true) { failure in
                            continuation.resume(with: failure.map { .failure($0) } ?? .success(answer))
                        }
                    } catch {
                        return Job.Decision(isKept: false) { _ in continuation.resume(throwing: error) }
                    }
                },
                settle: { transaction in
                    continuation.resume(
                        with: Result {
                            if let answer = try settling?(transaction) { return answer }
                            throw LedgerError.unavailable("what became of the operation is not known")
                        })
                },
                refuse: { continuation.resume(throwing: $0) })
            if !queue.add(job) { job.refuse(LedgerError.unavailable("the server is stopping")) }
        }
    }

    /// Finishes what is queued, signs the heads, closes the store and gives up its lock.
    package func close() async throws {
        queue.close()
        let failure = await withCheckedContinuation { continuation in
            let end = end.withLock { end in
                if !end.isReached { end.waiting.append(continuation) }
                return end
            }
            if end.isReached { continuation.resume(returning: end.failure) }
        }
        if let failure { throw failure }
    }

    // MARK: - On the writer's thread

    private struct End {
        var isReached = false
        var failure: (any Error)?
        var waiting: [CheckedContinuation<(any Error)?, Never>] = []
    }

    private func run(_ start: Working) {
        var working = start
        while true {
            let jobs = queue.take(groupLimit)
            if jobs.isEmpty { break }
            if let trouble = stopped {
                for job in jobs { job.refuse(LedgerError.unavailable(trouble)) }
                continue
            }
            let hasErased = commit(jobs, &working)
            if stopped == nil { upkeep(working, thorough: hasErased) }
        }
        finish(working)
    }

    /// A group that is committed: what came of it, and how each of its operations is answered.
    private struct Group {
        var working: Working
        var answers: [(decision: Job<State>.Decision, actions: [@Sendable () throws -> Void])] = []
        var entries: [JournalEntry] = []
        var hasErased = false
    }

    /// An operation was refused after it had written something.
    private struct LeftSomething: Error {}

    /// Whether the group erased a person.
    private func commit(_ jobs: [Job<State>], _ working: inout Working) -> Bool {
        let group: Group
        do {
            group = try write(jobs, from: working)
        } catch {
            recover(jobs, from: error, &working)
            return true
        }
        working = group.working
        if group.answers.contains(where: \.decision.isKept) { publish(working, group.entries) }
        for (decision, actions) in group.answers {
            do {
                for action in actions { try action() }
                decision.answer(nil)
            } catch {
                decision.answer(error)
            }
        }
        return group.hasErased
    }

    /// Decides a group and commits it.
    ///
    /// For a savepoint the engine copies every page before its first change, which costs more than most operations.
    /// Nearly all are kept, or refused before they write: so a group is decided without savepoints, and decided again, each
    /// operation in one, where something was left that must be taken back.
    private func write(_ jobs: [Job<State>], from working: Working) throws -> Group {
        do {
            return try store.write { try decide(jobs, from: working, in: $0, withSavepoints: false) }
        } catch is LeftSomething {
            return try store.write { try decide(jobs, from: working, in: $0, withSavepoints: true) }
        }
    }

    private func decide(
        _ jobs: [Job<State>], from working: Working, in transaction: any GroupTransaction, withSavepoints: Bool
    ) throws -> Group {
        var group = Group(working: working)
        var context = WriteContext(transaction, heads: working.heads)
        for job in jobs {
            let (stateBefore, mark) = (group.working.state, context.mark)
            if withSavepoints { try transaction.openSavepoint() }
            let changes = try transaction.changes()
            let decision = job.decide(&group.working.state, &context)
            let isUnchanged = try transaction.changes() == changes
            if decision.isKept {
                if withSavepoints { try transaction.releaseSavepoint() }
            } else {
                if withSavepoints { try transaction.rollBackSavepoint() } else if !isUnchanged { throw LeftSomething() }
                group.working.state = stateBefore
                context.goBack(to: mark)
            }
            group.answers.append((decision, context.takeAfterCommit()))
        }
        try Tallies.add(context.tallies, in: transaction)
        group.working.heads = context.heads
        group.entries = context.entries
        group.hasErased = context.hasErased
        return group
    }

    private func publish(_ working: Working, _ entries: [JournalEntry]) {
        let snapshot = Snapshot(working.state, position: working.heads.position)
        box.withLock { $0 = snapshot }
        published(working.state, entries)
    }

    private func recover(_ jobs: [Job<State>], from error: any Error, _ working: inout Working) {
        do {
            try store.reopen()
            let position = working.heads.position
            working = try Self.load(store, rebuild)
            publish(working, try entries(after: position))
            try store.read(within: nil) { transaction in
                for job in jobs { job.settle(transaction) }
            }
        } catch let second {
            let reason = "\(error); then \(second)"
            trouble.withLock { $0 = reason }
            for job in jobs { job.refuse(LedgerError.unavailable(reason)) }
        }
    }

    private func entries(after position: Int64) throws -> [JournalEntry] {
        try store.read(within: nil) { transaction in
            var entries: [JournalEntry] = []
            while true {
                let last = entries.last?.position ?? position
                let page = try Journal.page(after: last, limit: 1_000, in: transaction)
                entries += page
                if page.count < 1_000 { return entries }
            }
        }
    }

    private func upkeep(_ working: Working, thorough: Bool) {
        do {
            try store.maintain(thorough: thorough)
            try heads?.committed(working.heads)
        } catch {
            // What is committed stays so; a store that cannot checkpoint or a disk that takes no more stops here
            // and not in the middle of somebody's booking.
            trouble.withLock { $0 = "\(error)" }
        }
    }

    private func finish(_ working: Working) {
        let result = Result {
            defer { try? store.close() }
            if stopped == nil { try heads?.sign(working.heads) }
            try store.close()
        }
        let waiting = end.withLock { end in
            end.isReached = true
            if case .failure(let error) = result { end.failure = error }
            defer { end.waiting = [] }
            return end.waiting
        }
        var failure: (any Error)?
        if case .failure(let error) = result { failure = error }
        for continuation in waiting { continuation.resume(returning: failure) }
    }

    private static func load(
        _ store: any Store, _ rebuild: @Sendable (any Transaction) throws -> State
    ) throws -> Working {
        try store.read(within: nil) { transaction in
            Working(state: try rebuild(transaction), heads: try Journal.heads(in: transaction))
        }
    }
}
