import HTTPTypes

extension HTTPField.Name {
    /// `API-Version` of the NLGov REST API Design Rules.
    static let apiVersion = name("API-Version")
    /// `Idempotency-Key`.
    static let idempotencyKey = name("Idempotency-Key")
    /// `Last-Event-ID` of server-sent events.
    static let lastEventID = name("Last-Event-ID")
    /// `Content-Security-Policy`.
    static let securityPolicy = name("Content-Security-Policy")
    /// `X-Frame-Options`.
    static let frameOptions = name("X-Frame-Options")
    /// `Forwarded` (RFC 7239), set by proxies.
    static let forwarded = name("Forwarded")
    /// `X-Forwarded-For`, set by proxies.
    static let forwardedFor = name("X-Forwarded-For")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("`\(text)` is a field name") }
        return name
    }
}
