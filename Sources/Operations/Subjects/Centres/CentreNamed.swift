package import ServiceKit
import Shapes

/// A centre, as it is on a day.
package struct CentreNamed: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day; today where left out.
    package let on: Day?
    /// The language of texts; the centre's first where left out.
    package let language: String?

    /// A centre on a day.
    package init(centre: String, on: Day? = nil, language: String? = nil) {
        self.centre = centre
        self.on = on
        self.language = language
    }

    static let record = Record<CentreNamed>(
        { CentreNamed(centre: $0, on: $1, language: $2) }, Field("centre", .name, "the centre", \.centre),
        .optional("on", .date, "the local day; today where left out", \.on),
        .optional("language", .language, "the language of texts", \.language))
}
