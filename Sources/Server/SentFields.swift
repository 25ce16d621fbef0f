import HTTPTypes

/// The header fields that operations look at, found in one pass; of one that was sent twice, both values with a comma.
struct SentFields {
    private(set) var accept: String?
    private(set) var contentType: String?
    private(set) var contentLength: String?
    private(set) var transferEncoding: String?
    private(set) var authorization: String?
    private(set) var idempotencyKey: String?
    private(set) var ifMatch: String?
    private(set) var lastEventID: String?

    /// What stands in a request's head.
    init(_ fields: HTTPFields) {
        for field in fields {
            switch field.name {
            case .accept: SentFields.add(field.value, to: &accept)
            case .contentType: SentFields.add(field.value, to: &contentType)
            case .contentLength: SentFields.add(field.value, to: &contentLength)
            case .transferEncoding: SentFields.add(field.value, to: &transferEncoding)
            case .authorization: SentFields.add(field.value, to: &authorization)
            case .idempotencyKey: SentFields.add(field.value, to: &idempotencyKey)
            case .ifMatch: SentFields.add(field.value, to: &ifMatch)
            case .lastEventID: SentFields.add(field.value, to: &lastEventID)
            default: break
            }
        }
    }

    private static func add(_ value: String, to sent: inout String?) {
        sent = sent.map { "\($0), \(value)" } ?? value
    }
}
