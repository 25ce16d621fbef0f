/// What is wrong with, or to be known about, a text that a person wrote: one for each cause.
public struct Diagnostic: Error, Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// Nothing goes on until it is mended.
        case error
        /// It works, and is probably not what was meant.
        case warning
    }

    /// A second place that helps to understand the first.
    public struct Note: Sendable {
        /// Where it stands.
        public let place: Place
        /// What it tells, without a full stop.
        public let message: String

        /// A note at a place.
        public init(_ place: Place, _ message: String) {
            self.place = place
            self.message = message
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// A word for programs, in kebab case, such as `unknown-key`.
    public var code: String
    /// Where it stands.
    public var place: Place
    /// What is wrong, without a full stop.
    public var message: String
    /// What to write or do instead, where that can be told.
    public var fix: String?
    /// Further places.
    public var notes: [Note]

    /// A diagnostic, an error unless said otherwise.
    public init(
        _ code: String, at place: Place, _ message: String, fix: String? = nil, notes: [Note] = [],
        severity: Severity = .error
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.message = message
        self.fix = fix
        self.notes = notes
    }
}
