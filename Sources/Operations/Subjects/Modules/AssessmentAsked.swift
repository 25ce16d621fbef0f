package import ServiceKit
package import Shapes

/// A question what a service means for one person.
package struct AssessmentAsked: Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// The local day; today where left out.
    package let on: Day?
    /// What is known, any fact by its name.
    package let facts: [Keyed<FactText>]
    /// The employer, whose recognition on the day becomes the fact `sponsor`.
    package let sponsor: String?
    /// The language of texts.
    package let language: String?

    /// A question about one person.
    package init(
        centre: String, service: String, on: Day? = nil, facts: [Keyed<FactText>], sponsor: String? = nil,
        language: String? = nil
    ) {
        self.centre = centre
        self.service = service
        self.on = on
        self.facts = facts
        self.sponsor = sponsor
        self.language = language
    }

    static let record = Record<AssessmentAsked>(
        { AssessmentAsked(centre: $0, service: $1, on: $2, facts: $3, sponsor: $4, language: $5) },
        Field("centre", .name, "the centre", \.centre), Field("service", .name, "the service", \.service),
        .optional("on", .date, "the local day; today where left out", \.on),
        Field("facts", FactText.shape.map(most: 32), "what is known, by the fact's name", \.facts),
        .optional(
            "sponsor", .label, "the employer: a registered sponsor, or its exact registered name", \.sponsor),
        .optional("language", .language, "the language of texts", \.language))
}
