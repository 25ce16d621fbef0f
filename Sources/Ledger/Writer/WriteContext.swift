/// What an operation writes with: its transaction, the journal's heads, and what happens once it is committed.
///
/// An operation that throws leaves nothing of it behind.
package struct WriteContext {
    /// The transaction of the operation's group; not to be kept.
    package var transaction: any Transaction { writes }
    private(set) var writes: GroupWrites
    /// The journal's heads, earlier operations of the group included.
    package internal(set) var heads: JournalHeads
    /// The entries this group has recorded so far, in order.
    package internal(set) var entries: [JournalEntry]
    /// What the group's entries add to the tallies, in order; written once, before the commit.
    package internal(set) var tallies: [TallyChange] = []
    /// What runs after the commit, in order.
    private(set) var afterCommit: [@Sendable () throws -> Void]
    /// Whether an operation of the group erased a person, so that the log must be emptied after it.
    private(set) var hasErased = false

    init(_ writes: GroupWrites, heads: JournalHeads) {
        self.writes = writes
        self.heads = heads
        entries = []
        afterCommit = []
    }

    /// The same context with other writes: its group goes on in its transaction.
    func going(on writes: GroupWrites) -> WriteContext {
        var next = self
        next.writes = writes
        return next
    }

    /// Records one entry in the journal; its time is never earlier than the entry's before it.
    @discardableResult
    package mutating func record(_ draft: JournalDraft) throws -> JournalEntry {
        let entry = heads.append(draft)
        try Journal.insert(entry, in: transaction)
        entries.append(entry)
        return entry
    }

    /// Counts; the tallies of a group are written together.
    package mutating func count(_ changes: [TallyChange]) {
        tallies += changes
    }

    /// Runs a closure once the group is durable and before the operation is answered;
    /// when it throws, the operation is answered with that error although it is committed.
    package mutating func afterCommit(_ action: @escaping @Sendable () throws -> Void) {
        afterCommit.append(action)
    }

    /// Erases a person: the key is destroyed with the commit, and the ledger of erasures is written before the answer.
    ///
    /// Throws `LedgerError.unknownPerson` where there is none.
    package mutating func erase(person: String, now: Int64, log: ErasureLog) throws {
        guard try Persons.erase(person, at: now, in: transaction) else { throw LedgerError.unknownPerson(person) }
        hasErased = true
        afterCommit { try log.append(Erasure(person: person, time: now)) }
    }

    /// Does a part of an operation that may fail without the rest: when it throws, nothing of it is left behind.
    ///
    /// What the part changed elsewhere, such as in a working state, is the caller's to take back.
    package mutating func attempt<Answer>(_ part: (inout WriteContext) throws -> Answer) throws -> Answer {
        let mark = mark
        writes.openPart()
        let answer: Answer
        do {
            answer = try part(&self)
        } catch {
            try writes.takeBackPart()
            goBack(to: mark)
            throw error
        }
        try writes.keepPart()
        return answer
    }

    /// Where a context stood before an operation.
    struct Mark {
        fileprivate let heads: JournalHeads
        fileprivate let entries: Int
        fileprivate let tallies: Int
        fileprivate let hasErased: Bool
        fileprivate let actions: Int
    }

    /// Where it stands now; cheaper than a copy, with which the next entry would copy all of the group's.
    var mark: Mark {
        Mark(
            heads: heads, entries: entries.count, tallies: tallies.count, hasErased: hasErased,
            actions: afterCommit.count)
    }

    /// Goes back to where it stood: the operation since leaves nothing behind.
    mutating func goBack(to mark: Mark) {
        heads = mark.heads
        entries.removeSubrange(mark.entries...)
        tallies.removeSubrange(mark.tallies...)
        hasErased = mark.hasErased
        afterCommit.removeSubrange(mark.actions...)
    }

    /// Forgets what runs after the commit, for the next operation of the group, and hands it over.
    mutating func takeAfterCommit() -> [@Sendable () throws -> Void] {
        defer { afterCommit = [] }
        return afterCommit
    }
}
