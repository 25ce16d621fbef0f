package import ServiceKit
import Shapes

/// A question for all centres' figures.
package struct NationalOverviewAsked: Hashable, Sendable {
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// The language of texts; English where left out.
    package let language: String?

    /// A question for all centres' figures.
    package init(
        from: Day, until: Day, language: String? = nil
    ) {
        self.from = from
        self.until = until
        self.language = language
    }

    static let record = Record<NationalOverviewAsked>(
        { NationalOverviewAsked(from: $0, until: $1, language: $2) },
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        .optional("language", .language, "the language of texts; English where left out", \.language))
}
