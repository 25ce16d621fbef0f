/// What kind of refusal a problem is; raw values are the last part of a problem's `type`.
package enum ProblemKind: String, CaseIterable, Sendable {
    /// The request cannot be read, or says something impossible; all of it is told.
    case invalidInput = "invalid-input"
    /// No token, or one that is not known.
    case unauthorized
    /// The token does not reach this.
    case notAllowed = "not-allowed"
    /// There is no such thing, or none that this principal may know of.
    case notFound = "not-found"
    /// The path exists for other methods.
    case methodNotAllowed = "method-not-allowed"
    /// The answer exists in another media type only.
    case notAcceptable = "not-acceptable"
    /// The slot was taken by someone else.
    case slotTaken = "slot-taken"
    /// The centre does not admit this party.
    case notAdmitted = "not-admitted"
    /// The service is not given there, then, or through this channel.
    case notOffered = "not-offered"
    /// Nobody of the party needs to come.
    case noVisitNeeded = "no-visit-needed"
    /// What is recorded stands against it.
    case conflict
    /// The same request is still being worked on.
    case busy
    /// The thing has changed since it was read.
    case stale
    /// The body is larger than the server reads.
    case tooLarge = "too-large"
    /// The body is of another media type.
    case unsupportedMediaType = "unsupported-media-type"
    /// The idempotency key was used with another body.
    case keyReused = "key-reused"
    /// The caller holds as many as it may.
    case tooMany = "too-many"
    /// The server failed; nothing was done.
    case failed
    /// The server cannot answer now; try again later.
    case unavailable

    /// The HTTP status.
    package var status: Int {
        switch self {
        case .invalidInput: 400
        case .unauthorized: 401
        case .notAllowed: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .slotTaken, .notAdmitted, .notOffered, .noVisitNeeded, .conflict, .busy: 409
        case .stale: 412
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .keyReused: 422
        case .tooMany: 429
        case .failed: 500
        case .unavailable: 503
        }
    }

    /// A short title, the same for every problem of the kind (RFC 9457).
    package var title: String {
        switch self {
        case .invalidInput: "The request is not valid"
        case .unauthorized: "A valid token is needed"
        case .notAllowed: "Not allowed"
        case .notFound: "Not found"
        case .methodNotAllowed: "Method not allowed"
        case .notAcceptable: "No answer in that media type"
        case .slotTaken: "The slot is taken"
        case .notAdmitted: "Not admitted here"
        case .notOffered: "Not offered"
        case .noVisitNeeded: "No visit is needed"
        case .conflict: "In conflict with what is recorded"
        case .busy: "Still being worked on"
        case .stale: "Changed in the meantime"
        case .tooLarge: "Too large"
        case .unsupportedMediaType: "Unsupported media type"
        case .keyReused: "The idempotency key was used before"
        case .tooMany: "Too many"
        case .failed: "The server failed"
        case .unavailable: "Not available now"
        }
    }

    /// The URI reference that identifies the kind.
    package var type: String { "/problems/" + rawValue }
}
