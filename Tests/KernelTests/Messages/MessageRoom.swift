import Foundation
import Kernel
import Operations
import Synchronization

/// A channel that keeps what it is given, and answers as a test wants.
final class RecordingChannel: MessageChannel {
    let name = "test"
    let needsEmail: Bool
    private let taken = Mutex<[RenderedMessage]>([])
    private let answers: Mutex<@Sendable (RenderedMessage) async -> DeliveryResult>

    init(
        needsEmail: Bool = true,
        _ answer: @escaping @Sendable (RenderedMessage) async -> DeliveryResult = { _ in .delivered }
    ) {
        self.needsEmail = needsEmail
        answers = Mutex(answer)
    }

    /// Everything it was given, refused or not.
    var messages: [RenderedMessage] { taken.withLock { $0 } }

    func deliver(_ message: RenderedMessage) async -> DeliveryResult {
        taken.withLock { $0.append(message) }
        return await answers.withLock { $0 }(message)
    }

    /// Answers differently from now on.
    func answer(_ answer: @escaping @Sendable (RenderedMessage) async -> DeliveryResult) {
        answers.withLock { $0 = answer }
    }
}

extension Rehearsal {
    /// Delivers all that is due now.
    func deliver(through channel: any MessageChannel) async throws {
        let delivery = MessageDelivery(of: kernel, through: channel, schedule: RetrySchedule(jitter: { 0 }))
        while try await delivery.deliverDue() > 0 {}
    }

    /// Sets the exercise's clock and has done what is due by then.
    func go(to time: String) async throws {
        let answer = await call("POST", "/exercise/clock", body: #"{"now":"\#(time)"}"#, bearer: Rehearsal.admin)
        guard answer.status == 200 else { throw Missing(text: answer.text) }
    }

    /// A centre's messages, the oldest first, each as its kind, state and reason.
    func messages(_ bearer: String) async throws -> [String] {
        try await messageList(bearer).map { message in
            [message["kind"], message["state"], message["because"]].compactMap { $0 as? String }
                .joined(separator: " ")
        }
    }

    /// A centre's messages as they are listed, the oldest first.
    func messageList(_ bearer: String, state: String? = nil) async throws -> [[String: Any]] {
        let answer = await call(
            "GET", "/centres/maastricht/messages", query: state.map { "state=\($0)" }, bearer: bearer)
        let list = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        guard answer.status == 200, let messages = list?["messages"] as? [[String: Any]] else {
            throw Missing(text: answer.text)
        }
        return messages.reversed()
    }

    /// Entries of the journal of some operation.
    func journal(_ operation: String) async throws -> [[String: Any]] {
        let answer = await call("GET", "/journal", query: "limit=500", bearer: Rehearsal.admin)
        let page = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return (page?["entries"] as? [[String: Any]] ?? []).filter { $0["operation"] as? String == operation }
    }
}
