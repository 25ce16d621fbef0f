package import ServiceKit
package import Shapes

/// All centres' figures of a period.
package struct NationalOverview: Hashable, Sendable {
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// The language of the texts.
    package let language: String
    /// When it was made.
    package let asOf: Instant
    /// The figures of all centres together.
    package let totals: [OverviewLine]
    /// Each centre.
    package let centres: [CentreColumn]
    /// Who runs which service since when.
    package let services: [ServiceRun]
    /// What must be known beside them.
    package let notes: [OverviewNote]

    /// All centres' figures of a period.
    package init(
        from: Day, until: Day, language: String, asOf: Instant, totals: [OverviewLine], centres: [CentreColumn],
        services: [ServiceRun], notes: [OverviewNote]
    ) {
        self.from = from
        self.until = until
        self.language = language
        self.asOf = asOf
        self.totals = totals
        self.centres = centres
        self.services = services
        self.notes = notes
    }

    /// Reads and writes it.
    package static let shape = Shape<NationalOverview>.record(
        "NationalOverview", "all centres' figures of a period",
        {
            NationalOverview(
                from: $0, until: $1, language: $2, asOf: $3, totals: $4, centres: $5, services: $6, notes: $7)
        },
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        Field("language", .language, "the language of the texts", \.language),
        Field("asOf", .instant, "when it was made", \.asOf),
        Field("totals", OverviewLine.shape.list(), "the figures of all centres together", \.totals),
        Field("centres", CentreColumn.shape.list(), "each centre", \.centres),
        Field("services", ServiceRun.shape.list(), "who runs which service since when", \.services),
        Field("notes", OverviewNote.shape.list(), "what must be known beside them", \.notes))
}
