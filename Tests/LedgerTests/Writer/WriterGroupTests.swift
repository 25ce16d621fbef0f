import Foundation
import Ledger
import Synchronization
import Testing

/// Groups that follow one another: one is stored while the next is decided on top of it.
@Suite struct WriterGroupTests {
    @Test("the next group is decided while one is stored, and nothing of it is told before it is stored too")
    func ahead() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        let first = Task { try await writer.submit { state, context in try state.add("a", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let second = Task {
            try await writer.submit { state, context in
                store.log("decided on \(state.all)")
                try state.add("b", context)
            }
            store.log("answered")
        }
        while store.log.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        // What the first wrote is neither committed nor published, and the second was decided on it.
        #expect(store.log == [#"decided on ["a"]"#])
        #expect(writer.state.all == [])
        gate.signal()
        try await first.value
        #expect(writer.state.all == ["a"])
        gate.signal()
        try await second.value
        #expect(store.log == [#"decided on ["a"]"#, "committed", "committed", "answered"])
        try await writer.close()
    }

    @Test("who reads sees what those before wrote, and what it wrote itself; refused then, it leaves nothing")
    func reading() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        store.hold { Thread.sleep(forTimeInterval: 0.02) }
        let first = Task { try await writer.submit { state, context in try state.add("a", context) } }
        try await Task.sleep(for: .milliseconds(5))
        let second = Task {
            try await writer.submit { state, context in
                try state.add("b", context)
                #expect(try Notes.load(context.transaction).all == ["a", "b"])
                try context.attempt { context in
                    try state.add("c", context)
                    #expect(try Notes.load(context.transaction).all == ["a", "b", "c"])
                }
                try state.add("d", context)
                #expect(throws: Refusal.self) {
                    var inner = state
                    try context.attempt { context in
                        try inner.add("e", context)
                        #expect(try Notes.load(context.transaction).all == ["a", "b", "c", "d", "e"])
                        throw Refusal()
                    }
                }
                #expect(try Notes.load(context.transaction).all == ["a", "b", "c", "d"])
                try context.record(.about("b"))
                throw Refusal()
            }
        }
        let third = Task {
            try await writer.submit { state, context in
                #expect(try Notes.load(context.transaction).all == ["a"])
                try state.add("f", context)
            }
        }
        try await first.value
        await #expect(throws: Refusal.self) { try await second.value }
        try await third.value
        #expect(writer.state.all == ["a", "f"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["a", "f"])
        #expect(try ledger.store.read { try Journal.page(after: 0, limit: 10, in: $0) } == [])
        try await writer.close()
    }

    @Test("what was taken for granted and proves wrong: its operation knows, and all others stand")
    func disproved() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        // Rows that memory does not know of.
        try ledger.store.write { try $0.execute(Notes.insert, ["hidden", 0]) }
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        let first = Task { try await writer.submit { state, context in try state.add("first", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let others = ["a", "hidden", "b"].map { note in
            Task {
                try await writer.submit { state, context in
                    guard try state.claim(note, context) else { throw Refusal() }
                    try context.record(.about(note))
                }
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<5 { gate.signal() }
        try await first.value
        try await others[0].value
        await #expect(throws: Refusal.self) { try await others[1].value }
        try await others[2].value
        #expect(Set(writer.state.all) == ["first", "a", "b"])
        #expect(try Set(ledger.store.read { try Notes.load($0) }.all) == ["hidden", "first", "a", "b"])
        let entries = try ledger.store.read { try Journal.page(after: 0, limit: 10, in: $0) }
        #expect(Set(entries.map(\.subject)) == ["a", "b"])
        #expect(entries.map(\.position) == [1, 2])
        try await writer.close()
    }

    @Test("what was decided on a group whose commit failed is decided anew, on what stands")
    func failed() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        store.failNext(.beforeCommit)
        let first = Task { try await writer.submit { state, context in try state.add("a", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let second = Task {
            try await writer.submit { state, context in
                store.log("decided on \(state.all)")
                try state.add("b", context)
                try context.record(.about("b"))
            }
        }
        while store.log.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        for _ in 0..<3 { gate.signal() }
        await #expect(throws: LedgerError.unavailable("what became of the operation is not known")) {
            try await first.value
        }
        try await second.value
        #expect(store.log == [#"decided on ["a"]"#, "reopened", "decided on []", "committed"])
        #expect(writer.state.all == ["b"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["b"])
        #expect(writer.snapshot.position == 1)
        try await writer.close()
    }

    @Test("what was decided when the writer had to stop is told so, and is not written")
    func stopped() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        store.failNext(.beforeCommit)
        store.failReopening()
        let tasks = ["a", "b", "c"].map { note in
            Task { try await writer.submit { state, context in try state.add(note, context) } }
        }
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<3 { gate.signal() }
        for task in tasks { await #expect(throws: LedgerError.self) { try await task.value } }
        #expect(writer.stopped != nil)
        #expect(try ledger.store.read { try Notes.load($0) }.all == [])
        try await writer.close()
    }

    @Test("a part that reads after something proved wrong: all are decided anew, and nothing stops")
    func disprovedInside() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        try ledger.store.write { try $0.execute(Notes.insert, ["hidden", 0]) }
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        let first = Task { try await writer.submit { state, context in try state.add("first", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let second = Task {
            try await writer.submit { state, context in
                guard try state.claim("hidden", context) else { throw Refusal() }
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        let third = Task {
            try await writer.submit { state, context in
                try state.add("a", context)
                try context.attempt { context in
                    try context.attempt { context in
                        #expect(try Notes.load(context.transaction).all.contains("a"))
                        try state.add("b", context)
                    }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<5 { gate.signal() }
        try await first.value
        await #expect(throws: Refusal.self) { try await second.value }
        try await third.value
        #expect(writer.state.all == ["first", "a", "b"])
        #expect(try Set(ledger.store.read { try Notes.load($0) }.all) == ["hidden", "first", "a", "b"])
        try await writer.close()
    }

    @Test("a writer that stopped while one waited to read writes nothing more")
    func stoppedWhileWaiting() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        store.failUpkeep()
        let first = Task { try await writer.submit { state, context in try state.add("a", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let others = ["b", "c"].map { note in
            Task {
                try await writer.submit { state, context in
                    if note == "c" { _ = try Notes.load(context.transaction) }
                    try state.add(note, context)
                }
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<3 { gate.signal() }
        try await first.value
        for other in others { await #expect(throws: LedgerError.self) { try await other.value } }
        #expect(writer.stopped != nil)
        #expect(store.log == ["committed"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["a"])
        try await writer.close()
    }

    @Test("a transaction that the engine gave up is not tried again: reopened, and each told that it was not done")
    func givenUp() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let insert = Statement("INSERT OR ROLLBACK INTO notes (note, number) VALUES ($1, $2)")
        try await writer.submit { state, context in try state.add("a", context) }
        for reads in [false, true] {
            await #expect(throws: LedgerError.unavailable(Self.unknown)) {
                try await writer.submit { state, context in
                    try state.add("b", context)
                    try context.transaction.execute(insert, ["a", 0])
                    if reads { _ = try Notes.load(context.transaction) }
                    try state.add("c", context)
                }
            }
        }
        #expect(store.log == ["committed", "reopened", "reopened"])
        #expect(store.transactions == 3)
        #expect(writer.state.all == ["a"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["a"])
        try await writer.submit { state, context in try state.add("b", context) }
        #expect(writer.state.all == ["a", "b"])
        try await writer.close()
    }

    /// What an operation of the test by chance does.
    private enum Act: CaseIterable {
        case add, claim, claimHidden, addHidden, read, addAndRead, count, refuse, addAndRefuse, readAndRefuse
        case attempt, attemptHidden, attemptAndRead
    }

    @Test("by chance: what was answered is stored, what was refused is not, in one order", arguments: 1...12)
    func chance(seed: Int) async throws {
        var random = SeededRandom(seed)
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let told = Mutex<[String]>([])
        let writer = try Writer(
            store: store, groupLimit: 1 + Int(random.next() % 20),
            published: { (_: Notes, entries) in told.withLock { $0 += entries.map(\.subject) } },
            rebuild: Notes.load)
        store.hold { Thread.sleep(forTimeInterval: 0.000_2) }
        let acts = (0..<240).map { _ in Act.allCases.randomElement(using: &random)! }
        let hidden = acts.indices.filter { [.claimHidden, .addHidden, .attemptHidden].contains(acts[$0]) }
        try ledger.store.write { transaction in
            for number in hidden { try transaction.execute(Notes.insert, [.text("n\(number)"), 0]) }
        }
        if seed > 6 { for place in [3, 9] { store.fail(.beforeCommit, after: place) } }
        let answers = await withTaskGroup(of: (Int, Bool?).self) { group in
            for (number, act) in acts.enumerated() {
                group.addTask {
                    do {
                        try await writer.submit { state, context in
                            try Self.perform(act, "n\(number)", &state, &context)
                        }
                        return (number, true)
                    } catch let error as LedgerError where error == .unavailable(Self.unknown) {
                        return (number, nil)
                    } catch {
                        return (number, false)
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let kept = Set(answers.filter { $0.value == true }.map { "n\($0.key)" })
        #expect(kept.count > 60)
        for (number, act) in acts.enumerated() {
            guard let answer = answers[number] ?? nil else { continue }
            let isRefused: [Act] = [.claimHidden, .addHidden, .refuse, .addAndRefuse, .readAndRefuse]
            #expect(answer == !isRefused.contains(act), "\(act)")
        }
        if seed <= 6 { #expect(answers.count == acts.count) } else { #expect(store.log.contains("reopened")) }
        let state = writer.state.all
        try await writer.close()
        let again = try scratch.open()
        let rows = try again.store.read { try Notes.load($0) }.all
        // An attempt in vain is kept without its note.
        let without = Set(acts.indices.filter { acts[$0] == .attemptHidden }.map { "n\($0)" })
        let known = Set(hidden.map { "n\($0)" })
        #expect(Set(rows).subtracting(known) == kept.subtracting(without))
        #expect(Set(rows).count == rows.count)
        let entries = try again.store.read { try Journal.page(after: 0, limit: 1_000, in: $0) }
        #expect(Set(entries.map(\.subject)) == kept)
        #expect(entries.map(\.position) == Array(1...Int64(kept.count)))
        #expect(told.withLock { $0 } == entries.map(\.subject))
        #expect(try again.verifyJournal().count == kept.count)
        // A state rebuilt after a failure knows what was hidden before.
        #expect(Set(state).subtracting(known) == kept.subtracting(without))
        try again.store.close()
    }

    private static let unknown = "what became of the operation is not known"

    private static func perform(
        _ act: Act, _ note: String, _ state: inout Notes, _ context: inout WriteContext
    ) throws {
        func isStored(_ note: String) throws -> Bool { try Notes.load(context.transaction).all.contains(note) }
        switch act {
        case .add, .addHidden: try state.add(note, context)
        case .claim, .claimHidden: guard try state.claim(note, context) else { throw Refusal() }
        case .read:
            guard try Set(Notes.load(context.transaction).all).isSuperset(of: state.all) else { throw Refusal() }
            try state.add(note, context)
        case .addAndRead:
            try state.add(note, context)
            guard try isStored(note) else { throw Refusal() }
        case .count:
            guard try context.transaction.change(Notes.insert, [.text(note), 0]) == 1 else { throw Refusal() }
            state.all.append(note)
        case .refuse: throw Refusal()
        case .addAndRefuse:
            try state.add(note, context)
            try context.record(.about(note))
            throw Refusal()
        case .readAndRefuse:
            try state.add(note, context)
            guard try isStored(note) else { return }
            try state.add(note + "-again", context)
            throw Refusal()
        case .attempt, .attemptHidden, .attemptAndRead:
            let before = state
            do {
                try context.attempt { context in
                    if act == .attemptAndRead, try Notes.load(context.transaction).all.contains(note) {
                        throw Refusal()
                    }
                    guard try state.claim(note, context) else { throw Refusal() }
                }
            } catch is Refusal {
                state = before
            }
        }
        try context.record(.about(note))
    }
}
