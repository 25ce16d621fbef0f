import Shapes

/// Asks for the questions about a visit.
package struct SurveyAsked: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The language; the visit's own for its party, else the centre's first.
    package let language: String?

    /// Asks for the questions about a visit.
    package init(visit: String, language: String? = nil) {
        self.visit = visit
        self.language = language
    }

    static let record = Record<SurveyAsked>(
        { SurveyAsked(visit: $0, language: $1) },
        Field("visit", .reference, "the visit's reference", \.visit),
        .optional("language", .language, "the language; the visit's own where left out", \.language))
}
