package import Calendars
package import Rules
package import ServiceKit
import Shapes

/// One centre as it was compiled from its layers: what holds there on any day.
package final class Centre: Sendable {
    /// Its id, as in paths of the API.
    package let id: String
    /// The name that people see.
    package let name: String
    /// Words to find it by.
    package let labels: [String]
    /// Languages that people are spoken to in, the first one when nothing else is asked for.
    package let languages: [String]
    /// Its local time.
    package let clock: LocalClock
    /// How it is reached.
    package let contact: Identity.Contact?
    /// Agreements; outside them nothing new can be booked.
    package let agreements: Timeline<Agreement>
    /// Places with desks.
    package let sites: Catalogue<Site>
    /// Organisations behind the counter.
    package let partners: Catalogue<Partner>
    /// Municipalities that take part, by CBS code.
    package let municipalities: Catalogue<Municipality>
    /// Bookable counters.
    package let desks: Catalogue<Desk>
    /// Hours, by `partner` or `partner@site`.
    package let opening: Catalogue<Opening>
    /// Closed days, of all layers.
    package let closures: [Dated<Closure>]
    /// Holidays by name.
    package let holidays: Catalogue<Holiday>
    /// Who may come.
    package let admission: Timeline<DecisionTable>
    /// What is offered, each layer for itself, the lowest first; the last two offer, national only sets.
    package let services: [Catalogue<ServiceEntry>]
    /// Services taken in one visit.
    package let bundles: Catalogue<Bundle>
    /// The terms of booking.
    package let booking: Timeline<BookingTerms>
    /// Named lists.
    package let lists: Catalogue<NamedList>
    /// Dated tables of amounts.
    package let tables: Catalogue<AmountTable>
    /// Which secure documents are kept, by whom, and when to order new ones.
    package let stock: Catalogue<StockLevel>
    /// When people are reminded.
    package let reminders: Catalogue<Reminder>
    /// Questions of the survey by name.
    package let questions: Catalogue<SurveyEntry>
    /// Who is asked which questions, by the group.
    package let surveys: Catalogue<SurveyEntry>
    /// What later subjects read: checked, and quoted where asked for.
    package let inert: Inert
    /// Texts by language and name, the centre's own before those below it.
    package let texts: [String: [String: String]]
    /// The modules of the blueprint by id.
    package let modules: [String: ModuleManifest]

    init(
        id: String, name: String, labels: [String], languages: [String], clock: LocalClock,
        contact: Identity.Contact?, agreements: Timeline<Agreement>, sites: Catalogue<Site>,
        partners: Catalogue<Partner>, municipalities: Catalogue<Municipality>, desks: Catalogue<Desk>,
        opening: Catalogue<Opening>, closures: [Dated<Closure>], holidays: Catalogue<Holiday>,
        admission: Timeline<DecisionTable>, services: [Catalogue<ServiceEntry>], bundles: Catalogue<Bundle>,
        booking: Timeline<BookingTerms>, lists: Catalogue<NamedList>, tables: Catalogue<AmountTable>,
        stock: Catalogue<StockLevel>, reminders: Catalogue<Reminder>, questions: Catalogue<SurveyEntry>,
        surveys: Catalogue<SurveyEntry>, inert: Inert, texts: [String: [String: String]],
        modules: [String: ModuleManifest]
    ) {
        self.id = id
        self.name = name
        self.labels = labels
        self.languages = languages
        self.clock = clock
        self.contact = contact
        self.agreements = agreements
        self.sites = sites
        self.partners = partners
        self.municipalities = municipalities
        self.desks = desks
        self.opening = opening
        self.closures = closures
        self.holidays = holidays
        self.admission = admission
        self.services = services
        self.bundles = bundles
        self.booking = booking
        self.lists = lists
        self.tables = tables
        self.stock = stock
        self.reminders = reminders
        self.questions = questions
        self.surveys = surveys
        self.inert = inert
        self.texts = texts
        self.modules = modules
    }

    /// Sections whose subjects come later; they are read and checked already.
    package struct Inert: Sendable {
        /// What services cost.
        package let fees: Catalogue<Fee>
        /// How long things are kept.
        package let retention: Catalogue<Retention>
        /// Fewer places for a time.
        package let limits: Catalogue<Limit>
    }
}

extension Centre {
    /// Whether a partner is there on a day, and if not, why.
    package enum Presence: Sendable, Equatable {
        /// Open at these hours.
        case open(OpeningHours)
        /// Closed for a reason that the texts explain, or on a holiday.
        case closed(String)
        /// Its week has no hours on such a day.
        case absent
    }

    /// The name of a partner's opening at a site.
    static func openingKey(_ partner: String, _ site: String?) -> String {
        site.map { "\(partner)@\($0)" } ?? partner
    }

    /// Whether an agreement holds on a day.
    package func hasAgreement(on day: Day) -> Bool { agreements.on(day) != nil }

    /// The terms of booking that hold on a day.
    package func terms(on day: Day) -> BookingTerms? { booking.on(day)?.value }

    /// What decides who is let in on a day.
    package func admission(on day: Day) -> DecisionTable? { admission.on(day)?.value }

    /// When a partner is open at a site on a day.
    package func presence(of partner: String, at site: String?, on day: Day) -> Presence {
        guard partners.on(day, partner) != nil else { return .absent }
        let opening = opening.on(day, Centre.openingKey(partner, site)) ?? opening.on(day, partner)
        var hours = clock.existing(opening?.week.hours(on: day) ?? .none, on: day)
        guard !hours.isEmpty else {
            return .absent
        }
        for name in holidays.names {
            if let holiday = holidays.on(day, name), holiday.isClosed, holiday.rule.falls(on: day) {
                return .closed(name)
            }
        }
        for closure in closures where concerns(closure, partner, site, day) {
            guard let closed = closure.hours else { return .closed(closure.because.value) }
            for span in closed.spans { hours = hours.subtracting(span.from..<span.until) }
            if hours.isEmpty { return .closed(closure.because.value) }
        }
        return .open(hours)
    }

    private func concerns(_ closure: Dated<Closure>, _ partner: String, _ site: String?, _ day: Day) -> Bool {
        guard closure.validity.period.contains(day) else { return false }
        if let every = closure.every?.value {
            guard let holiday = holidays.on(day, every), holiday.rule.falls(on: day) else { return false }
        }
        guard closure.partners.isEmpty || closure.partners.contains(where: { $0.value == partner }) else {
            return false
        }
        return closure.sites.isEmpty || site == nil || closure.sites.contains { $0.value == site }
    }

    /// Whether someone here does a step on a day: a partner of that day, or a role, which every centre knows.
    ///
    /// A further track begins only where its first step is done: Leiden has no IND, so no decision runs in its cases.
    package func does(_ step: StepDeclaration, on day: Day) -> Bool {
        step.isByRole || partners.on(day, step.by.value) != nil
    }

    /// Whether a partner works on a day, at any of its sites: its working days are counted so.
    package func isOpen(_ partner: String, on day: Day) -> Bool {
        let places: [String?] = sites.on(day).map(\.name) + [nil]
        return places.contains { site in
            if case .open = presence(of: partner, at: site, on: day) { true } else { false }
        }
    }

    /// The site of a desk on a day: its own, or the centre's only one.
    package func site(of desk: Desk, on day: Day) -> String? {
        if let site = desk.site { return site.value }
        let there = sites.on(day)
        return there.count == 1 ? there.first?.name : nil
    }

    /// The services that a desk gives on a day.
    package func services(at desk: Desk, on day: Day) -> [String] {
        if let gives = desk.gives { return gives.map(\.value).filter { offer($0, on: day) != nil } }
        return offered(on: day).filter { modules[$0]?.partner.value == desk.partner.value }
    }

    /// The text of a name in a language; the first of the centre's languages, then the name itself, where it is missing.
    package func text(_ name: String, _ language: String) -> String {
        for wanted in [language] + languages {
            if let text = texts[wanted]?[name] { return text }
        }
        return name.replacing("-", with: " ")
    }

    /// The members of a list on a day; `our-municipalities` are those that take part on it.
    package func members(of list: String, on day: Day) -> Set<String>? {
        if list == "our-municipalities" { return Set(municipalities.on(day).map(\.code)) }
        return lists.on(day, list).map { Set($0.members.map(\.value)) }
    }

    /// The amounts of every table on a day, in cents by table and group.
    package func amounts(on day: Day) -> [String: [String: Int]] {
        Dictionary(tables.on(day).map { ($0.name, $0.value.cents) }, uniquingKeysWith: { first, _ in first })
    }
}
