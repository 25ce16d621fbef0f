/// Operations that share a commit, with what was decided about each.
struct Group<State: Sendable>: Sendable {
    /// A state with the heads of the journal that belong to it.
    struct Working: Sendable {
        var state: State
        var heads: JournalHeads
    }

    /// What is to be told to whoever asked for an operation, and what happens before.
    struct Outcome: Sendable {
        let decision: Job<State>.Decision
        let actions: [@Sendable () throws -> Void]
    }

    /// What stood before the group.
    let base: Working
    /// What stands after it.
    private(set) var working: Working
    /// Its operations, in order.
    private(set) var jobs: [Job<State>] = []
    /// What came of them, in order.
    private(set) var outcomes: [Outcome] = []
    /// What they recorded in the journal, in order.
    private(set) var entries: [JournalEntry] = []
    /// Whether one of them erased a person.
    private(set) var hasErased = false
    private var tallies: [TallyChange] = []
    private var writes: [GroupWrites.Write] = []

    /// A group in which nothing is decided yet.
    init(on base: Working) {
        self.base = base
        working = base
    }

    /// Whether something of it was kept, and there is a new state to publish.
    var isKept: Bool { outcomes.contains { $0.decision.isKept } }

    /// Decides operations one after the other.
    ///
    /// Throws where one could not be decided without the store, or what was decided does not count; `jobs` then says which
    /// were, the earlier ones.
    mutating func decide(_ more: some Sequence<Job<State>>, in context: inout WriteContext) throws {
        let writes = context.writes
        for job in more {
            let (stateBefore, mark) = (working.state, context.mark)
            writes.openPart()
            let decision = job.decide(&working.state, &context)
            if let failure = writes.failure { throw failure }
            if decision.isKept, !writes.needsEngine {
                try writes.keepPart()
            } else {
                try writes.takeBackPart()
                working.state = stateBefore
                context.goBack(to: mark)
                if writes.needsEngine { throw GroupWrites.NeedsEngine() }
            }
            jobs.append(job)
            outcomes.append(Outcome(decision: decision, actions: context.takeAfterCommit()))
        }
    }

    /// Takes over from a context what its operations wrote; nothing is decided in it after that.
    mutating func close(_ context: WriteContext) {
        working.heads = context.heads
        entries = context.entries
        hasErased = context.hasErased
        tallies = context.tallies
        writes = context.writes.pending
    }

    /// Writes what is not in its transaction yet; it can be committed then.
    func write(in transaction: any GroupTransaction) throws {
        try GroupWrites.run(writes[...], on: transaction)
        try Tallies.add(tallies, in: transaction)
    }
}
