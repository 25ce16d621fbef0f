package import ServiceKit
import Shapes

/// A question for a centre's figures.
package struct OverviewAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// With which earlier period counted figures are compared.
    package let against: OverviewAgainst
    /// The language of texts; the first of the centre where left out.
    package let language: String?

    /// A question for a centre's figures.
    package init(
        centre: String, from: Day, until: Day, against: OverviewAgainst = .yearEarlier, language: String? = nil
    ) {
        self.centre = centre
        self.from = from
        self.until = until
        self.against = against
        self.language = language
    }

    static let record = Record<OverviewAsked>(
        { OverviewAsked(centre: $0, from: $1, until: $2, against: $3, language: $4) },
        Field("centre", .name, "the centre", \.centre),
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        Field(
            "against", .word, default: OverviewAgainst.yearEarlier,
            "with which earlier period counted figures are compared", \.against
        ),
        .optional("language", .language, "the language of texts; the first of the centre where left out", \.language))
}
