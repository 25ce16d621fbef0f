import Foundation
import Ledger
import Synchronization
import Testing

@Suite struct WriterTests {
    @Test("answers and publishes only after the commit")
    func afterCommit() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        // Long enough for an answer that does not wait for the commit to be seen before it.
        store.hold {
            #expect(writer.state.all == [])
            Thread.sleep(forTimeInterval: 0.05)
        }
        try await writer.submit { state, context in try state.add("a", context) }
        store.log("answered")
        #expect(store.log == ["committed", "answered"])
        #expect(writer.state.all == ["a"])
        try await writer.close()
    }

    @Test("a refusal too waits for the commit of what it may rest on")
    func refusalAfterCommit() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        store.hold { Thread.sleep(forTimeInterval: 0.05) }
        await #expect(throws: Refusal.self) { try await writer.submit { _, _ in throw Refusal() } }
        store.log("answered")
        #expect(store.log == ["committed", "answered"])
        try await writer.close()
    }

    @Test("what an operation held is let go of soon after its answer, though nothing comes after it")
    func letGo() async throws {
        final class Held: Sendable {}
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        weak var held: Held?
        func hold() async throws {
            let object = Held()
            held = object
            try await writer.submit { state, context in
                try withExtendedLifetime(object) { try state.add("a", context) }
            }
        }
        try await hold()
        for _ in 0..<500 where held != nil { try await Task.sleep(for: .milliseconds(10)) }
        #expect(held == nil)
        try await writer.close()
    }

    @Test("a part that fails leaves nothing behind, and the rest of its operation stands")
    func attempt() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let ran = Mutex<[String]>([])
        let writer = try ledger.writer(rebuild: Notes.load)
        try await writer.submit { state, context in
            for note in ["a", "b", "c"] {
                let before = state
                do {
                    try context.attempt { context in
                        try state.add(note, context)
                        try context.record(.about(note))
                        context.afterCommit { ran.withLock { $0.append(note) } }
                        if note == "b" { throw Refusal() }
                    }
                } catch is Refusal {
                    state = before
                }
            }
        }
        #expect(writer.state.all == ["a", "c"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["a", "c"])
        let entries = try ledger.store.read { try Journal.page(after: 0, limit: 10, in: $0) }
        #expect(entries.map(\.subject) == ["a", "c"])
        #expect(entries.map(\.position) == [1, 2])
        #expect(ran.withLock { $0 } == ["a", "c"])
        try await writer.close()
    }

    @Test("a refused operation leaves neither rows nor state nor journal")
    func refused() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let writer = try ledger.writer(rebuild: Notes.load)
        await #expect(throws: Refusal.self) {
            try await writer.submit { state, context in
                try state.add("a", context)
                try context.record(.about("a"))
                context.afterCommit { Issue.record("what was refused has no effects") }
                throw Refusal()
            }
        }
        try await writer.submit { state, context in
            #expect(state.all == [])
            #expect(context.heads.position == 0)
            try state.add("b", context)
            try context.record(.about("b"))
        }
        #expect(writer.state.all == ["b"])
        #expect(try ledger.store.read { try Notes.load($0) }.all == ["b"])
        let entries = try ledger.store.read { try Journal.page(after: 0, limit: 10, in: $0) }
        #expect(entries.map(\.subject) == ["b"])
        #expect(entries.map(\.position) == [1])
        try await writer.close()
    }

    @Test("operations of one group see one another's changes and share a commit")
    func group() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        let first = Task { try await writer.submit { state, context in try state.add("first", context) } }
        let others = (0..<20).map { number in
            Task {
                try await writer.submit { state, context in
                    store.log("decided \(state.all.count)")
                    if number % 4 == 0 { throw Refusal() }
                    try state.add("n\(number)", context)
                }
            }
        }
        // The others queue up while the first group's commit is held.
        try await Task.sleep(for: .milliseconds(100))
        for _ in 0..<25 { gate.signal() }
        try await first.value
        var refusals = 0
        for other in others { if case .failure = await other.result { refusals += 1 } }
        #expect(refusals == 5)
        #expect(writer.state.all.count == 16)
        #expect(store.log.contains("decided 15"))
        #expect(store.log.filter { $0 == "committed" }.count < 21)
        try await writer.close()
    }

    @Test("of a group, what one wrote before it was refused is taken back, and the others' is written once")
    func refusedAmongOthers() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        let gate = DispatchSemaphore(value: 0)
        store.hold { gate.wait() }
        let first = Task { try await writer.submit { state, context in try state.add("first", context) } }
        try await Task.sleep(for: .milliseconds(50))
        let others = (0..<12).map { number in
            Task {
                try await writer.submit { state, context in
                    try state.add("n\(number)", context)
                    try context.record(.about("n\(number)"))
                    if number % 4 == 1 { throw Refusal() }
                    return number
                }
            }
        }
        // The others queue up while the first group's commit is held.
        try await Task.sleep(for: .milliseconds(100))
        for _ in 0..<15 { gate.signal() }
        try await first.value
        var answered: Set<Int> = []
        for other in others {
            if case .success(let number) = await other.result { answered.insert(number) }
        }
        let kept = Set(0..<12).subtracting([1, 5, 9])
        #expect(answered == kept)
        let names = Set(kept.map { "n\($0)" })
        #expect(Set(writer.state.all) == names.union(["first"]))
        #expect(try Set(ledger.store.read { try Notes.load($0) }.all) == names.union(["first"]))
        let entries = try ledger.store.read { try Journal.page(after: 0, limit: 100, in: $0) }
        #expect(Set(entries.map(\.subject)) == names)
        #expect(entries.map(\.position) == Array(1...9))
        #expect(store.log.filter { $0 == "committed" }.count < 5)
        try await writer.close()
    }

    @Test("published states carry the journal's position, and their entries are told in order")
    func published() async throws {
        let scratch = try Scratch()
        let told = Mutex<[Int64]>([])
        let writer = try scratch.open().writer(
            published: { (_: Notes, entries) in told.withLock { $0 += entries.map(\.position) } },
            rebuild: Notes.load)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    try await writer.submit { state, context in
                        try state.add("n\(number)", context)
                        try context.record(.about("n\(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(writer.snapshot.position == 50)
        #expect(told.withLock { $0 } == Array(1...50))
        try await writer.close()
    }

    @Test("what must follow the commit follows it, and its failure is the answer")
    func afterCommitActions() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        try await writer.submit { state, context in
            try state.add("a", context)
            context.afterCommit { store.log("action") }
        }
        #expect(store.log == ["committed", "action"])
        await #expect(throws: Refusal.self) {
            try await writer.submit { state, context in
                try state.add("b", context)
                context.afterCommit { throw Refusal() }
            }
        }
        #expect(writer.state.all == ["a", "b"])
        try await writer.close()
    }

    @Test("a clean stop finishes what is queued, and takes nothing after")
    func stop() async throws {
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        let tasks = (0..<30).map { number in
            Task { try await writer.submit { state, context in try state.add("n\(number)", context) } }
        }
        try await writer.close()
        var done = 0
        for task in tasks { if case .success = await task.result { done += 1 } }
        await #expect(throws: LedgerError.self) { try await writer.submit { _, _ in } }
        try await writer.close()
        let again = try scratch.open()
        #expect(try again.store.read { try Notes.load($0) }.all.count == done)
        try again.store.close()
    }
}
