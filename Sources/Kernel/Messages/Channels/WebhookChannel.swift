import Crypto
import Foundation
package import Operations
import Shapes

/// Posts each message as a CloudEvent (1.0, structured, after the NL GOV profile) to a receiver that writes to people.
///
/// Attributes name records only: who is told what stands in `data` alone. With a secret each request is signed as
/// Standard Webhooks has it: HMAC-SHA256 over id, time and body.
package struct WebhookChannel: MessageChannel {
    /// What the receiver answered.
    package enum Answer: Sendable {
        /// A status, and how many seconds it asks to wait.
        case status(Int, retryAfter: Int?)
        /// Nothing, for a reason in a word.
        case none(because: String)
    }

    package let name = "webhook"
    package let needsEmail = false
    private let source: String?
    private let secret: [UInt8]?
    private let now: @Sendable () -> Instant
    private let post: @Sendable ([UInt8], [(name: String, value: String)]) async -> Answer

    /// A channel over something that posts bodies with headers.
    ///
    /// - Parameters:
    ///   - source: The events' source; by default `urn:loket:CENTRE`.
    ///   - secret: The key of the signature; without one nothing is signed.
    ///   - now: Tells the time for the signature.
    ///   - post: Posts.
    package init(
        source: String? = nil, secret: [UInt8]? = nil, now: @escaping @Sendable () -> Instant,
        post: @escaping @Sendable ([UInt8], [(name: String, value: String)]) async -> Answer
    ) {
        self.source = source
        self.secret = secret
        self.now = now
        self.post = post
    }

    package func deliver(_ message: RenderedMessage) async -> DeliveryResult {
        let body = event(message)
        var headers = [("Content-Type", "application/cloudevents+json; charset=utf-8")]
        if let secret {
            let time = String(now().seconds)
            let signed = Array("\(message.id).\(time).".utf8) + body
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
            headers += [
                ("webhook-id", message.id), ("webhook-timestamp", time),
                ("webhook-signature", "v1,\(Data(code).base64EncodedString())"),
            ]
        }
        switch await post(body, headers.map { (name: $0.0, value: $0.1) }) {
        case .status(200..<300, _): return .delivered
        case .status(410, _): return .refused(because: "status-410")
        // Whatever a receiver gets wrong today it may get right tomorrow: only "gone" is for ever.
        case .status(let status, let wait): return .failed(because: "status-\(status)", retryAfter: wait)
        case .none(let because): return .failed(because: because)
        }
    }

    /// A message as an event.
    func event(_ message: RenderedMessage) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("specversion", "1.0")
            json.member("id", message.id)
            json.member("source", source ?? "urn:loket:\(message.centre)")
            json.member("type", "nl.loket.\(message.kind).v1")
            json.member("subject", message.about)
            json.member("time", message.createdAt.description)
            json.member("datacontenttype", "application/json")
            json.member("dataschema", "urn:loket:schema:message:1")
            json.key("data")
            json.object { json in
                json.member("message", message.id)
                json.member("kind", message.kind)
                json.member("centre", message.centre)
                json.member("about", message.about)
                json.member("language", message.language)
                json.key("recipient")
                json.object { json in
                    if let email = message.recipient.email { json.member("email", email) }
                    if let phone = message.recipient.phone { json.member("phone", phone) }
                }
                json.member("title", message.title)
                json.member("text", message.text)
                if let calendar = message.calendar {
                    json.key("calendar")
                    json.object { json in
                        json.member("method", calendar.method)
                        json.member("name", calendar.name)
                        json.member("file", String(decoding: calendar.bytes, as: UTF8.self))
                    }
                }
            }
        }
        return json.bytes
    }
}
