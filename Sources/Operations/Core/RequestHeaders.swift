/// The header fields that operations look at, as sent.
package struct RequestHeaders: Sendable {
    /// `Accept`.
    package var accept: String?
    /// `Content-Type`.
    package var contentType: String?
    /// `Authorization`.
    package var authorization: String?
    /// `Idempotency-Key`.
    package var idempotencyKey: String?
    /// `If-Match`.
    package var ifMatch: String?
    /// `Last-Event-ID`.
    package var lastEvent: String?

    /// No header fields.
    package init() {}

    /// What stands behind `Bearer` in the authorization; `nil` where there is none.
    package var bearer: String? {
        guard let authorization, authorization.utf8.count > 7, authorization.prefix(7).lowercased() == "bearer "
        else { return nil }
        return String(authorization.dropFirst(7).drop { $0 == " " })
    }

    /// The media type of the body in lower case, without parameters.
    package var mediaType: String? {
        if contentType == MediaType.json { return contentType }  // as nearly every client writes it
        return contentType?.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// The entity tags of `If-Match` without quotes; `nil` where none was sent, or any will do.
    package var matchTags: [String]? {
        guard let ifMatch, ifMatch != "*" else { return nil }
        return ifMatch.split(separator: ",").compactMap { part in
            let tag = part.drop { $0 == " " }
            // A weak tag never matches where a strong comparison is asked (RFC 9110, 13.1.1).
            guard tag.hasPrefix("\""), let end = tag.lastIndex(of: "\""), end > tag.startIndex else { return nil }
            return String(tag[tag.index(after: tag.startIndex)..<end])
        }
    }

    /// Whether an answer of a media type will do.
    package func accepts(_ type: String) -> Bool {
        guard let accept, accept != "*/*", !accept.isEmpty else { return true }
        let family = type.prefix { $0 != "/" } + "/*"
        var isNamed = false
        for part in accept.split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let range = pieces.first, range == "*/*" || range == family || range == type else { continue }
            let isRefused = pieces.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
            if range == type { return !isRefused }
            isNamed = isNamed || !isRefused
        }
        return isNamed
    }
}
