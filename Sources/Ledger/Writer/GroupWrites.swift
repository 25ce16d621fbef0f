/// What the operations of a group write, in order, kept back until it has to be in the store.
///
/// Most operations are decided from memory: what they write can wait, so that the next group is decided while the store
/// takes this one, and what a refused operation would have written is dropped without the engine ever hearing of it. Who
/// reads makes what stands before it run, and who reads after writing gets a savepoint for what it wrote.
final class GroupWrites: Transaction {
    /// A statement kept back.
    struct Write: Sendable {
        let statement: Statement
        let values: [SQLValue]
        /// How many rows it must insert or change; `nil` for any number.
        let rows: Int?
    }

    /// The store has to be asked, and cannot be yet.
    struct NeedsEngine: Error {}

    /// A statement failed, or did not do what its operation took for granted.
    struct Disproved: Error {}

    // An operation, or a part of one that may fail without the rest.
    private struct Part {
        // Its first statement among those kept back.
        var start: Int
        var hasSavepoint = false
    }

    /// The transaction in which the group is written; `nil` while it may not be opened.
    private let engine: (any GroupTransaction)?
    // Whether every statement runs at once, so that each operation knows what came of its own.
    private let isStrict: Bool
    /// What was not run yet.
    private(set) var pending: [Write]
    private var parts: [Part] = []
    /// Whether an operation had to ask the store in vain: what it decided without does not count.
    private(set) var needsEngine = false
    /// Why what was decided since does not count: a statement failed that was kept back, or the engine did.
    private(set) var failure: (any Error)?

    /// Writes that are kept back altogether.
    init() {
        engine = nil
        isStrict = false
        pending = []
    }

    /// Writes into an open transaction, beginning with some that were kept back.
    init(_ engine: any GroupTransaction, after earlier: [Write] = [], isStrict: Bool = false) {
        self.engine = engine
        self.isStrict = isStrict
        pending = earlier
    }

    func execute(_ statement: Statement, _ values: [SQLValue]) throws {
        guard isStrict else { return pending.append(Write(statement: statement, values: values, rows: nil)) }
        try asked(forWriting: true).execute(statement, values)
    }

    func claim(_ statement: Statement, _ values: [SQLValue], rows: Int) throws -> Bool {
        guard isStrict else {
            pending.append(Write(statement: statement, values: values, rows: rows))
            return true
        }
        return try asked(forWriting: true).claim(statement, values, rows: rows)
    }

    func change(_ statement: Statement, _ values: [SQLValue]) throws -> Int {
        try asked(forWriting: true).change(statement, values)
    }

    func rows(_ statement: Statement, _ values: [SQLValue]) throws -> [Row] {
        try asked(forWriting: false).rows(statement, values)
    }

    func define(_ statement: Statement) throws {
        try asked(forWriting: true).define(statement)
    }

    /// Begins an operation, or a part of one inside it; the innermost is kept or taken back first.
    func openPart() {
        parts.append(Part(start: pending.count))
    }

    /// Keeps what the innermost part wrote.
    func keepPart() throws {
        if parts.removeLast().hasSavepoint { try engine?.releaseSavepoint() }
    }

    /// Takes back what the innermost part wrote; throws where the engine has given up the whole transaction.
    func takeBackPart() throws {
        let part = parts.removeLast()
        pending.removeSubrange(part.start...)
        if part.hasSavepoint { try engine?.rollBackSavepoint() }
    }

    /// Runs statements that were kept back; throws `Disproved` at the first that fails or does not do what it must, and
    /// another error where the engine has given up the whole transaction with it.
    static func run(_ writes: ArraySlice<Write>, on engine: any GroupTransaction) throws {
        try engine.requireOpen()
        for place in order(of: writes) {
            let write = writes[place]
            do {
                guard let rows = write.rows else {
                    try engine.execute(write.statement, write.values)
                    continue
                }
                if try engine.claim(write.statement, write.values, rows: rows) { continue }
            } catch {
                try engine.requireOpen()
            }
            throw Disproved()
        }
    }

    // Rows that are added without a look at others go table by table: each is then added beside the one before, in pages
    // and with a statement that are at hand, and not after two dozen other tables.
    private static func order(of writes: ArraySlice<Write>) -> [Int] {
        var order: [Int] = []
        order.reserveCapacity(writes.count)
        var added: [(table: String, places: [Int])] = []
        for place in writes.indices {
            guard let table = writes[place].statement.added else {
                for table in added { order += table.places }
                added = []
                order.append(place)
                continue
            }
            if let index = added.firstIndex(where: { $0.table == table }) {
                added[index].places.append(place)
            } else {
                added.append((table, [place]))
            }
        }
        for table in added { order += table.places }
        return order
    }

    // The engine once all is run that stands before; what an open part wrote, or is about to write, is in its savepoint.
    private func asked(forWriting writes: Bool) throws -> any GroupTransaction {
        guard let engine else {
            needsEngine = true
            throw NeedsEngine()
        }
        if let failure { throw failure }
        let (kept, starts) = (pending, parts.map(\.start))
        pending = []
        for index in parts.indices { parts[index].start = 0 }
        var done = 0
        do {
            for (index, start) in starts.enumerated() {
                try Self.run(kept[done..<max(done, start)], on: engine)
                done = max(done, start)
                guard writes || done < kept.count, !parts[index].hasSavepoint else { continue }
                try engine.openSavepoint()
                parts[index].hasSavepoint = true
            }
            try Self.run(kept[done...], on: engine)
        } catch {
            failure = error
            throw error
        }
        return engine
    }
}
