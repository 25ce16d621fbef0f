/// One request for an operation, decoded.
package struct Call<Input: Sendable>: Sendable {
    /// What was asked.
    package let input: Input
    /// Who asks.
    package let principal: Principal
    /// The idempotency key, where one was sent.
    package let idempotencyKey: String?
    /// The entity tags that the thing must still have, without quotes; `nil` where any will do.
    package let ifMatch: [String]?
    /// The identifier of the last event that a reader of events saw.
    package let lastEvent: String?
    /// Where the values of the input stand, where it came as a table.
    package let places: BodyPlaces
    private let sentPath: String
    private let sentBody: [UInt8]

    /// A call, as a test or another part of the kernel makes it.
    package init(
        _ input: Input, by principal: Principal = .anonymous, idempotencyKey: String? = nil, ifMatch: [String]? = nil,
        lastEvent: String? = nil, places: BodyPlaces = .none, sentPath: String = "",
        sentBody: [UInt8] = []
    ) {
        self.input = input
        self.principal = principal
        self.idempotencyKey = idempotencyKey
        self.ifMatch = ifMatch
        self.lastEvent = lastEvent
        self.places = places
        self.sentPath = sentPath
        self.sentBody = sentBody
    }

    /// Path and body as they were sent, for telling a repeat from another request under the same key.
    package var requestBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sentPath.utf8.count + 1 + sentBody.count)
        bytes += sentPath.utf8
        bytes.append(0x0A)
        bytes += sentBody
        return bytes
    }

    /// Refuses when the caller has seen another version than the one with this tag.
    package func checkFresh(tag: String) throws(Refusal) {
        guard let ifMatch, !ifMatch.contains(tag) else { return }
        throw Refusal(.stale, "it has changed since it was read; read it again and decide anew")
    }
}
