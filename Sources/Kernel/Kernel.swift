package import Blueprint
import Calendars
import Diagnostics
import HashTreeCollections
import Ledger
import Modules
package import Operations
import Synchronization

/// A running installation: what its operations do, over the ledger, the revision in force and the clock.
package final class Kernel: Sendable {
    let ledger: Ledger
    let writer: Writer<State>
    let registry: ModuleRegistry
    let identifiers: Identifiers
    let running = RunningRequests()
    let events: EventHub
    let shelf: ConfigurationShelf
    let figures = SearchFigures()
    let tallies: TallyShelf
    let servicesKnown = Known<ServicesKey, [ServiceRun]>(most: 4)
    let columnsKnown = Known<KnownColumn.Key, KnownColumn>(most: 4_000)
    let plansKnown = Known<OverviewPlan.Key, OverviewPlan>(most: 16)
    let templates = MessageTemplates()
    let adminHash: [UInt8]?
    private let drifts: Mutex<[String]>
    private let channel = Mutex<String?>(nil)

    /// The time as operations see it.
    package let clock: KernelClock

    init(
        ledger: Ledger, writer: Writer<State>, registry: ModuleRegistry, clock: KernelClock, events: EventHub,
        shelf: ConfigurationShelf, tallies: TallyShelf, adminToken: String?, drift: [String]
    ) {
        self.ledger = ledger
        self.writer = writer
        self.registry = registry
        self.clock = clock
        self.events = events
        self.shelf = shelf
        self.tallies = tallies
        identifiers = Identifiers()
        adminHash = adminToken.map { ledger.vault.digest("token", $0) }
        drifts = Mutex(drift)
    }

    /// The state that readers see.
    var state: State { writer.state }

    /// What differs between the revision in force and the folders, in words; refreshed by *apply*.
    package var drift: [String] {
        get { drifts.withLock { $0 } }
        set { drifts.withLock { $0 = newValue } }
    }

    /// The name of the channel through which messages go out; `nil` where they wait.
    package var messageChannel: String? {
        get { channel.withLock { $0 } }
        set { channel.withLock { $0 = newValue } }
    }

    /// Whether the database is a rehearsal.
    package var mode: Mode { ledger.installation.kind == .exercise ? .exercise : .production }

    /// The blueprint in force.
    package var blueprint: Blueprint { state.configuration.blueprint }

    /// The number of the revision in force.
    package var revision: Int { Int(state.configuration.number) }

    /// Finishes what is queued, signs the journal's heads and closes the database.
    package func close() async throws {
        events.close()
        try await writer.close()
    }

    // MARK: - Writing

    /// Decides on the writer after what is due by now was done.
    func decide<Answer: Sendable>(
        _ operation: @escaping @Sendable (inout State, inout WriteContext, Instant) throws -> Answer
    ) async throws(Refusal) -> Answer {
        do {
            return try await writer.submit { [self] state, context in
                let now = clock.now
                try drainDue(&state, &context, now: now)
                return try operation(&state, &context, now)
            }
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    /// Decides once for an idempotency key; a repeat gets the very bytes of the first answer.
    func decideOnce<Input: Sendable, Answer: Sendable>(
        _ operation: Operation<Input, Answer>, _ call: Call<Input>,
        _ decide: @escaping @Sendable (inout State, inout WriteContext, Instant) throws -> Answer
    ) async throws(Refusal) -> Reply<Answer> {
        let claim = try claim(operation, call)
        guard running.begin(claim) else {
            throw Refusal(.busy, "the same request is still being worked on; send it again in a moment")
        }
        defer { running.end(claim) }
        let form = operation.answer
        do {
            let stored = try await writer.submit(
                once: claim, vault: ledger.vault, kept: { $0.answered[claim.mark] }
            ) { [self] state, context in
                let now = clock.now
                try drainDue(&state, &context, now: now)
                let answer = try decide(&state, &context, now)
                state.answered[claim.mark] = claim.now
                return StoredAnswer(status: form.status, bytes: form.bytes(answer))
            }
            return .stored(status: stored.status, body: stored.bytes)
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    /// The stored answer of an earlier request with the same key, before anything else is looked at.
    func repeated<Input: Sendable, Answer: Sendable>(
        _ operation: Operation<Input, Answer>, _ call: Call<Input>
    ) throws(Refusal) -> Reply<Answer>? {
        // Refusals are many and repeats few: the body is hashed only where its key has an answer.
        guard let key = call.idempotencyKey else { return nil }
        let mark = Idempotency.Claim.mark(
            principal: call.principal.name, operation: operation.id, key: key, vault: ledger.vault)
        guard let kept = state.answered[mark] else { return nil }
        let claim = try claim(operation, call)
        do {
            let stored = try ledger.store.read {
                try Idempotency.find(claim, keptIn: kept...kept, vault: ledger.vault, in: $0)
            }
            return stored.map { .stored(status: $0.status, body: $0.bytes) }
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    private func claim<Input: Sendable, Answer: Sendable>(
        _ operation: Operation<Input, Answer>, _ call: Call<Input>
    ) throws(Refusal) -> Idempotency.Claim {
        guard let key = call.idempotencyKey else {
            throw Refusal([
                InputFinding("missing-key", at: "/Idempotency-Key", in: .header, "an idempotency key is needed")
            ])
        }
        return Idempotency.Claim(
            principal: call.principal.name, operation: operation.id, key: key, body: call.requestBytes,
            now: clock.now.milliseconds, vault: ledger.vault)
    }

    /// Reads the records.
    func read<Answer>(_ body: (any Transaction) throws -> Answer) throws(Refusal) -> Answer {
        do {
            return try ledger.store.read(body)
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    /// An error as the refusal that callers see; what went wrong inside is not theirs to know.
    static func refusal(for error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: return refusal
        case LedgerError.keyReused:
            return Refusal(.keyReused, "this idempotency key was used with another request; take a new one")
        case LedgerError.unavailable, LedgerError.readTooLong:
            var refusal = Refusal(
                .unavailable,
                "nothing can be recorded now, or what became of it is not known; read it again before sending it anew")
            refusal.retryAfter = 1
            return refusal
        default: return Refusal(.failed, "something failed inside; nothing was done")
        }
    }
}
