/// What is wrong with, or to be known about, a text that a person wrote: one for each cause.
package struct Diagnostic: Error, Sendable {
    /// How much it matters.
    package enum Severity: String, Sendable {
        /// Nothing goes on until it is mended.
        case error
        /// It works, and is probably not what was meant.
        case warning
    }

    /// A second place that helps to understand the first.
    package struct Note: Sendable {
        /// Where it stands.
        package let place: Place
        /// What it tells, without a full stop.
        package let message: String

        /// A note at a place.
        package init(_ place: Place, _ message: String) {
            self.place = place
            self.message = message
        }
    }

    /// How much it matters.
    package var severity: Severity
    /// A word for programs, in kebab case, such as `unknown-key`.
    package var code: String
    /// Where it stands.
    package var place: Place
    /// What is wrong, without a full stop.
    package var message: String
    /// What to write or do instead, where that can be told.
    package var fix: String?
    /// Further places.
    package var notes: [Note]

    /// A diagnostic, an error unless said otherwise.
    package init(
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
