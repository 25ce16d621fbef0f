package import ServiceKit
package import Shapes

/// A centre as it is on a day.
package struct CentreShown: Hashable, Sendable {
    /// Its id, name, time zone, languages and labels.
    package let line: CentreLine
    /// The day it is shown for.
    package let on: Day
    /// The agreement that holds that day; without one nothing new can be booked.
    package let agreement: String?
    /// Its partners.
    package let partners: [NamedThing]
    /// The municipalities whose residents are served.
    package let municipalities: [NamedThing]
    /// Its sites.
    package let sites: [NamedThing]
    /// Its desks.
    package let desks: [DeskLine]
    /// When partners are there.
    package let opening: [OpeningLine]

    /// A centre on a day.
    package init(
        line: CentreLine, on: Day, agreement: String?, partners: [NamedThing], municipalities: [NamedThing],
        sites: [NamedThing], desks: [DeskLine], opening: [OpeningLine]
    ) {
        self.line = line
        self.on = on
        self.agreement = agreement
        self.partners = partners
        self.municipalities = municipalities
        self.sites = sites
        self.desks = desks
        self.opening = opening
    }

    private struct Rest {
        let on: Day
        let agreement: String?
        let partners: [NamedThing]
        let municipalities: [NamedThing]
        let sites: [NamedThing]
        let desks: [DeskLine]
        let opening: [OpeningLine]

        static let record = Record<Rest>(
            Rest.init, Field("on", .date, "the day it is shown for", \.on),
            .optional("agreement", .text, "the agreement that holds that day", \.agreement),
            Field(
                "partners", NamedThing.shape("partner", "Partner", "an organisation behind the counter").list(),
                "its partners", \.partners),
            Field(
                "municipalities",
                NamedThing.shape("municipality", "Municipality", "a municipality by its CBS code").list(),
                "the municipalities whose residents are served", \.municipalities),
            Field("sites", NamedThing.shape("site", "Site", "a place with desks").list(), "its sites", \.sites),
            Field("desks", DeskLine.shape.list(), "its desks", \.desks),
            Field("opening", OpeningLine.shape.list(), "when partners are there", \.opening))
    }

    /// The shape of a centre.
    package static let shape = Record<CentreShown>(
        CentreLine.record, Rest.record,
        {
            CentreShown(
                line: $0, on: $1.on, agreement: $1.agreement, partners: $1.partners,
                municipalities: $1.municipalities, sites: $1.sites, desks: $1.desks, opening: $1.opening)
        },
        {
            (
                $0.line,
                Rest(
                    on: $0.on, agreement: $0.agreement, partners: $0.partners, municipalities: $0.municipalities,
                    sites: $0.sites, desks: $0.desks, opening: $0.opening)
            )
        }
    ).shape("Centre", "a centre as it is on a day")
}
