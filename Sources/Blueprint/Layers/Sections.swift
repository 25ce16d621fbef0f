package import Rules
package import Shapes

/// The sections about places, people behind the counter, and when they are there.
package struct OrganisationSections: Sendable {
    /// One timeline: outside it nothing new can be booked.
    package let agreements: [Dated<Agreement>]
    /// Places where the centre has desks.
    package let sites: [Dated<Site>]
    /// Organisations behind the counter.
    package let partners: [Dated<Partner>]
    /// Municipalities that take part.
    package let municipalities: [Dated<Municipality>]
    /// Bookable counters.
    package let desks: [Dated<Desk>]
    /// Hours by partner and site.
    package let opening: [Dated<Opening>]
    /// Closed days; they add up.
    package let closures: [Dated<Closure>]
    /// Fewer places for a time.
    package let limits: [Dated<Limit>]

    static let record = Record<OrganisationSections>(
        OrganisationSections.init,
        Field(
            "agreements", Agreement.record.dated().list(), default: [], "agreements between the partners", \.agreements),
        Field("sites", Site.record.dated().list(), default: [], "places with desks", \.sites),
        Field("partners", Partner.record.dated().list(), default: [], "organisations behind the counter", \.partners),
        Field("municipalities", Municipality.record.dated().list(), default: [], "who takes part", \.municipalities),
        Field("desks", Desk.record.dated().list(), default: [], "bookable counters", \.desks),
        Field("opening", Opening.record.dated().list(), default: [], "hours by partner and site", \.opening),
        Field("closures", Closure.record.dated().list(), default: [], "closed days", \.closures),
        Field("limits", Limit.record.dated().list(), default: [], "fewer places for a time", \.limits))
}

/// The sections about what can be booked, and on which terms.
package struct OfferSections: Sendable {
    /// Who may come: decision tables, kept as trees for the reader of rules.
    package let admission: Node?
    /// Services with their settings.
    package let services: [Dated<ServiceEntry>]
    /// Services taken in one visit.
    package let bundles: [Dated<BundleEntry>]
    /// The terms of booking, one timeline.
    package let booking: [Dated<BookingTerms>]
    /// What services cost.
    package let fees: [Dated<Fee>]
    /// When to order secure documents.
    package let stock: [Dated<StockLevel>]
    /// Questions, and who is asked them.
    package let survey: [Dated<SurveyEntry>]
    /// How long things are kept.
    package let retention: [Dated<Retention>]
    /// When people are reminded.
    package let reminders: [Dated<Reminder>]

    static let record = Record<OfferSections>(
        OfferSections.init,
        .optional("admission", .node, "who may come: decision tables", \.admission),
        Field("services", ServiceEntry.record.dated().list(), default: [], "services with settings", \.services),
        Field("bundles", BundleEntry.record.dated().list(), default: [], "services taken in one visit", \.bundles),
        Field("booking", BookingTerms.record.dated().list(), default: [], "the terms of booking", \.booking),
        Field("fees", Fee.record.dated().list(), default: [], "what services cost", \.fees),
        Field("stock", StockLevel.record.dated().list(), default: [], "when to order documents", \.stock),
        Field("survey", SurveyEntry.record.dated().list(), default: [], "questions and who is asked", \.survey),
        Field("retention", Retention.record.dated().list(), default: [], "how long things are kept", \.retention),
        Field("reminders", Reminder.record.dated().list(), default: [], "when people are reminded", \.reminders))
}

/// The sections that only `national.yaml` and profiles have.
package struct CommonSections: Sendable {
    /// Holidays, and names that centres may close on.
    package let holidays: [Dated<Holiday>]
    /// Named lists.
    package let lists: [Dated<NamedList>]
    /// Dated tables of amounts.
    package let tables: [Dated<AmountTable>]
    /// The lines of the overview; only in `national.yaml`, since a page is compared with others.
    package let overview: [Dated<OverviewEntry>]

    static let record = Record<CommonSections>(
        CommonSections.init,
        Field("holidays", Holiday.record.dated().list(), default: [], "holidays by rule", \.holidays),
        Field("lists", NamedList.record.dated().list(), default: [], "named lists", \.lists),
        Field("tables", AmountTable.record.dated().list(), default: [], "dated tables of amounts", \.tables),
        Field("overview", OverviewEntry.record.dated().list(), default: [], "lines of the overview", \.overview))
}
