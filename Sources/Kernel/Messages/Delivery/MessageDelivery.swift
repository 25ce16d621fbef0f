import Ledger
package import Logging
package import Operations
import Shapes

/// Takes messages from the outbox, renders them, hands them over, and has it recorded, outside the writer's thread.
///
/// A stop between handing over and recording hands the same message over again, under the same id.
package struct MessageDelivery: Sendable {
    /// How many messages are taken at once; they are recorded in one group.
    private static let batch = 32
    /// How many are handed over at the same time.
    private static let width = 8
    private let kernel: Kernel
    private let channel: any MessageChannel
    private let schedule: RetrySchedule
    private let sender: String?
    private let logger: Logger

    /// The delivery of an installation's messages through a channel; `sender` writes for centres without an address.
    package init(
        of kernel: Kernel, through channel: any MessageChannel, schedule: RetrySchedule = RetrySchedule(),
        sender: String? = nil, logger: Logger = Logger(label: "loket.messages")
    ) {
        self.kernel = kernel
        self.channel = channel
        self.schedule = schedule
        self.sender = sender
        self.logger = logger
    }

    /// Delivers what is due until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            var count = 0
            do throws(Refusal) {
                count = try await deliverDue()
            } catch {
                logger.warning("messages wait: \(error.kind.rawValue)")
            }
            if count == 0 { try? await Task.sleep(for: .milliseconds(100)) }
        }
    }

    /// Delivers what is due now, some messages at most, and records it; gives how many there were.
    package func deliverDue() async throws(Refusal) -> Int {
        let (state, now) = (kernel.state, kernel.clock.now)
        guard let next = state.messages.nextAt, next <= now else { return 0 }
        let due = try kernel.read { try OutboxMessage.waiting(upTo: now.milliseconds, limit: Self.batch, in: $0) }
        // What tells of one visit goes out in its order.
        var order: [String] = []
        var chains: [String: [OutboxMessage]] = [:]
        for message in due {
            if chains[message.subject] == nil { order.append(message.subject) }
            chains[message.subject, default: []].append(message)
        }
        let results = await withTaskGroup(of: [(OutboxMessage, Attempt)].self) { group in
            var results: [(OutboxMessage, Attempt)] = []
            for (place, subject) in order.enumerated() {
                if place >= Self.width, let done = await group.next() { results += done }
                let messages = chains[subject] ?? []
                // Whoever asks for a slot goes before whoever waits for a mail.
                group.addTask(priority: .utility) {
                    var results: [(OutboxMessage, Attempt)] = []
                    for message in messages { results.append((message, await attempt(message, state))) }
                    return results
                }
            }
            for await done in group { results += done }
            return results
        }
        try await record(results)
        return due.count
    }

    /// What became of one message.
    private enum Attempt: Sendable {
        /// The channel was asked.
        case tried(DeliveryResult)
        /// It is taken back: what it told does not hold any more.
        case overtaken(String)
        /// Nobody can be reached, or it comes too late.
        case lost(String)
        /// It could not even be rendered; nothing is recorded, and it is tried again soon.
        case unreadable
    }

    private func attempt(_ message: OutboxMessage, _ state: State) async -> Attempt {
        let now = kernel.clock.now
        let outcome: RenderOutcome
        do throws(Refusal) {
            outcome = try kernel.read { transaction in
                try kernel.render(message, state, now: now, sender: sender, in: transaction)
            }
        } catch {
            logger.error("a message cannot be rendered", metadata: ["message": "\(message.id)"])
            return .unreadable
        }
        switch outcome {
        case .overtaken(let because): return .overtaken(because)
        case .lost(let because): return .lost(because)
        case .ready(let rendered):
            guard rendered.recipient.email != nil || !channel.needsEmail else { return .lost("no-address") }
            return .tried(await channel.deliver(rendered))
        }
    }

    // One group for all of them; what was withdrawn meanwhile and went out all the same is told as it was.
    private func record(_ results: [(OutboxMessage, Attempt)]) async throws(Refusal) {
        guard !results.isEmpty else { return }
        let isStopping = Task.isCancelled
        let given: [(id: String, because: String)] = try await kernel.decide { state, context, now in
            var given: [(id: String, because: String)] = []
            for (taken, attempt) in results {
                // What was cut short by a stop was no attempt.
                if isStopping, case .tried(.failed) = attempt { continue }
                guard var message = try OutboxMessage.find(taken.id, in: context.transaction) else { continue }
                let before = message.state
                settle(&message, attempt, now: now)
                guard before == .waiting || message.state == .sent else { continue }
                try message.update(in: context.transaction)
                state.messages.move(from: before, to: message.state)
                try journal(message, attempt, &context, now: now)
                if before == .waiting, message.state == .undelivered {
                    given.append((message.id, message.because ?? ""))
                }
            }
            try state.messages.look(in: context.transaction)
            return given
        }
        for one in given {
            logger.warning("a message was given up", metadata: ["message": "\(one.id)", "because": "\(one.because)"])
        }
    }

    private func settle(_ message: inout OutboxMessage, _ attempt: Attempt, now: Instant) {
        message.changedAt = now.milliseconds
        switch attempt {
        case .tried(.delivered):
            message.attempts += 1
            (message.state, message.because) = (.sent, nil)
        case .tried(.refused(let because)):
            message.attempts += 1
            giveUp(&message, because)
        case .tried(.failed(let because, let wish)):
            message.attempts += 1
            message.because = because
            guard let wait = schedule.wait(after: message.attempts) else { return giveUp(&message, because) }
            // A receiver may ask for more patience than the schedule has, a day at the most.
            let asked = Int64(min(wish ?? 0, 86_400)) * 1000
            message.nextAt = now.milliseconds + max(wait, asked)
        case .overtaken(let because): (message.state, message.because) = (.withdrawn, because)
        case .lost(let because): giveUp(&message, because)
        case .unreadable:
            message.attempts += 1
            message.because = "not-rendered"
            guard let wait = schedule.wait(after: message.attempts) else { return giveUp(&message, "not-rendered") }
            message.nextAt = now.milliseconds + wait
        }
    }

    // What nobody is owed is taken back: no officer phones to ask how a visit was.
    private func giveUp(_ message: inout OutboxMessage, _ because: String) {
        let isOwed = MessageKind(rawValue: message.kind)?.isOwed ?? true
        (message.state, message.because) = (isOwed ? .undelivered : .withdrawn, because)
    }

    private func journal(
        _ message: OutboxMessage, _ attempt: Attempt, _ context: inout WriteContext, now: Instant
    ) throws {
        let operation =
            switch (attempt, message.state) {
            case (_, .sent): "deliver-message"
            case (_, .withdrawn): "withdraw-message"
            default: "fail-message"
            }
        let name = channel.name
        try kernel.record(operation, message.centre, message.id, by: "outbox", now: now, &context) { json in
            json.member("kind", message.kind)
            json.member("about", message.subject)
            if message.state != .withdrawn {
                json.member("channel", name)
                json.member("attempt", message.attempts)
            }
            if let because = message.because { json.member("because", because) }
            if operation == "fail-message" { json.member("gaveUp", message.state == .undelivered ? "yes" : "no") }
        }
    }
}
