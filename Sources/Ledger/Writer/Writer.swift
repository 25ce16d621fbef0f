import Foundation
import Synchronization

/// The one writer of an installation: decide, commit, publish, answer.
///
/// A thread decides what is queued, each operation against a working state that includes all earlier ones, and keeps back
/// what they write (`GroupWrites`); a second thread stores a group that is decided, durably, publishes its state, and only
/// then answers its operations, refusals included: a refusal may rest on what the group commits. Meanwhile the first
/// decides the next group. Where an operation has to ask the store, it waits until the groups before it are stored, and its
/// group is decided inside its own transaction. What a refused operation wrote is taken back. Where a group's statements
/// do not do what was taken for granted, the group is decided anew, each statement at once, and so is what came after it.
///
/// When a commit fails or its outcome is unknown, the working state is dropped, the store reopened, the state rebuilt, and
/// each operation answered from its records or with `LedgerError.unavailable`. When reopening fails too, the writer takes no
/// more operations until the program restarts.
package final class Writer<State: Sendable>: Sendable {
    private typealias Working = Group<State>.Working

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
    ///   - published: Called after each commit, before the answers; one call at a time, in the order of the commits.
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
    ///   - operation: Decides; it never waits. What it throws is the answer, and nothing of it is kept. It may be called
    ///     again, with nothing left of the call before: so all it changes lies in the state and the context.
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

    // MARK: - On the deciding thread

    private struct End {
        var isReached = false
        var failure: (any Error)?
        var waiting: [CheckedContinuation<(any Error)?, Never>] = []
    }

    // The group that is being decided.
    private struct Open {
        var group: Group<State>
        var context: WriteContext

        init(on base: Working) {
            group = Group(on: base)
            context = WriteContext(GroupWrites(), heads: base.heads)
        }
    }

    private func run(_ start: Working) {
        let storer = GroupStorer(queue: queue) { [self] in try store($0) }
        var open = Open(on: start)
        loop: while true {
            switch queue.next(groupLimit - open.group.jobs.count, isHolding: !open.group.jobs.isEmpty) {
            case .decide(let jobs): decide(jobs, &open)
            case .store:
                if let trouble = stopped {
                    refuse(open.group.jobs, because: trouble)
                    open = Open(on: open.group.base)
                    continue
                }
                open.group.close(open.context)
                storer.take(open.group)
                open = Open(on: open.group.working)
            case .recover(let failure): recover(from: failure, &open)
            case .end: break loop
            }
        }
        storer.end()
        finish(open.group.working)
    }

    private func decide(_ jobs: [Job<State>], _ open: inout Open) {
        if let trouble = stopped { return refuse(jobs, because: trouble) }
        let before = open.group.jobs.count
        do {
            try open.group.decide(jobs, in: &open.context)
        } catch {
            // One of them has to ask the store, so those before it must be in it.
            let rest = jobs.dropFirst(open.group.jobs.count - before)
            if let failure = queue.untilStored() {
                recover(from: failure, &open)
                decide(Array(rest), &open)
            } else if let trouble = stopped {
                refuse(open.group.jobs + rest, because: trouble)
                open = Open(on: open.group.base)
            } else {
                decideInside(rest, &open)
            }
        }
    }

    // Decides the rest of a group inside its transaction, and commits it; nothing else is being stored.
    private func decideInside(_ rest: ArraySlice<Job<State>>, _ open: inout Open) {
        do {
            open = Open(on: try stored(rest, in: open, isStrict: false))
        } catch is GroupWrites.Disproved {
            decideStrictly(open.group.jobs + rest, from: open.group.base, &open)
        } catch {
            settle(open.group.jobs + rest, from: error, &open)
        }
    }

    // Decides operations once more, each statement at once, so that each knows what came of its own.
    private func decideStrictly(_ jobs: [Job<State>], from base: Working, _ open: inout Open) {
        do {
            open = Open(on: try stored(jobs, in: Open(on: base), isStrict: true))
        } catch {
            settle(jobs, from: error, &open)
        }
    }

    // What stands after a group whose last operations are decided in its transaction; it is stored and answered.
    private func stored(_ rest: some Sequence<Job<State>>, in open: Open, isStrict: Bool) throws -> Working {
        let group = try store.write { transaction in
            var group = open.group
            var context = open.context.going(
                on: GroupWrites(transaction, after: open.context.writes.pending, isStrict: isStrict))
            try group.decide(rest, in: &context)
            group.close(context)
            try group.write(in: transaction)
            return group
        }
        answer(group)
        return group.working
    }

    // Goes on after a group that could not be stored; what was decided after it rested on it.
    private func recover(from failure: StoreFailure<State>, _ open: inout Open) {
        let after = open.group.jobs
        if failure.error is GroupWrites.Disproved {
            decideStrictly(failure.group.jobs + after, from: failure.group.base, &open)
        } else {
            settle(failure.group.jobs, from: failure.error, &open)
            decide(after, &open)
        }
    }

    // Answers operations whose commit failed from their records, with everything read anew.
    private func settle(_ jobs: [Job<State>], from error: any Error, _ open: inout Open) {
        var unsettled = jobs[...]
        do {
            try store.reopen()
            let position = snapshot.position
            let working = try Self.load(store, rebuild)
            publish(working, try entries(after: position))
            try store.read(within: nil) { transaction in
                while let job = unsettled.popFirst() { job.settle(transaction) }
            }
            open = Open(on: working)
            upkeep(working, thorough: true)
        } catch let second {
            let reason = "\(error); then \(second)"
            trouble.withLock { $0 = reason }
            refuse(unsettled, because: reason)
            open = Open(on: open.group.base)
        }
    }

    private func refuse(_ jobs: some Sequence<Job<State>>, because trouble: String) {
        for job in jobs { job.refuse(LedgerError.unavailable(trouble)) }
    }

    // MARK: - On either thread, one at a time

    // Stores a group that was decided without the store, and answers its operations.
    private func store(_ group: Group<State>) throws {
        try store.write { try group.write(in: $0) }
        answer(group)
    }

    private func answer(_ group: Group<State>) {
        if group.isKept { publish(group.working, group.entries) }
        for outcome in group.outcomes {
            do {
                for action in outcome.actions { try action() }
                outcome.decision.answer(nil)
            } catch {
                outcome.decision.answer(error)
            }
        }
        if stopped == nil { upkeep(group.working, thorough: group.hasErased) }
    }

    private func publish(_ working: Working, _ entries: [JournalEntry]) {
        let snapshot = Snapshot(working.state, position: working.heads.position)
        box.withLock { $0 = snapshot }
        published(working.state, entries)
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
