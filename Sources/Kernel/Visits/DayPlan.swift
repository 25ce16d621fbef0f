import Blueprint
import Calendars
import Rules
import ServiceKit
import Shapes
import Synchronization
import Timetable

/// A day at a centre as its configuration plans it: who is there when, what is given where, and why not.
final class DayPlan: Sendable {
    /// A desk on that day.
    struct Desk: Sendable {
        let name: String
        let partner: String
        let site: String?
        let open: DayRow
        let services: Set<String>
    }

    let day: Day
    let centre: Centre
    /// Whether an agreement holds.
    let hasAgreement: Bool
    /// Desks in the order of the file.
    let desks: [Desk]
    /// The sites of these desks, in the order of the file; `nil` for desks that stand at none.
    let sites: [String?]
    /// Services offered on that day.
    let offers: [String: Offer]
    /// The terms of booking.
    let terms: BookingTerms?
    /// The members of every list on that day.
    let lists: [String: Set<String>]
    /// The amounts of every national table on that day, in cents by table and group.
    let tables: [String: [String: Int]]
    /// Open minutes of each partner, all its desks together.
    let openMinutes: [String: Int]
    private let presences: [String: Centre.Presence]
    private let giving: [String: Giving]
    private let lastBookings = Mutex<[String: Day?]>([:])

    /// The desks that give one service.
    struct Giving: Sendable {
        /// Their places in `desks`.
        let places: [Int]
        /// When each of them is open.
        let open: [DayRow]
        /// Where each of them stands in these lists.
        let rows: [String: Int]

        static let none = Giving(places: [], open: [], rows: [:])
    }

    init(_ centre: Centre, _ day: Day) {
        self.day = day
        self.centre = centre
        hasAgreement = centre.hasAgreement(on: day)
        terms = centre.terms(on: day)
        var offers: [String: Offer] = [:]
        for service in centre.offered(on: day) { offers[service] = centre.offer(service, on: day) }
        self.offers = offers
        var lists: [String: Set<String>] = [:]
        for name in centre.lists.names + [KernelFacts.ourMunicipalitiesList] {
            lists[name] = centre.members(of: name, on: day)
        }
        self.lists = lists
        tables = centre.amounts(on: day)
        var presences: [String: Centre.Presence] = [:]
        var desks: [Desk] = []
        var openMinutes: [String: Int] = [:]
        for entry in centre.desks.on(day) {
            let site = centre.site(of: entry.value, on: day)
            let key = DayPlan.key(entry.partner.value, site)
            let presence = presences[key] ?? centre.presence(of: entry.partner.value, at: site, on: day)
            presences[key] = presence
            var open = DayRow.empty
            if case .open(let hours) = presence {
                for ticks in hours.ticks { open.insert(ticks) }
            }
            openMinutes[entry.partner.value, default: 0] += open.count * DayRow.minutesPerTick
            desks.append(
                Desk(
                    name: entry.name, partner: entry.partner.value, site: site, open: open,
                    services: Set(centre.services(at: entry.value, on: day))))
        }
        self.desks = desks
        let standing = Set(desks.map(\.site))
        sites = (centre.sites.on(day).map(\.name) + [nil]).filter(standing.contains)
        self.openMinutes = openMinutes
        giving = offers.keys.reduce(into: [:]) { giving, service in
            let places = desks.indices.filter { desks[$0].services.contains(service) }
            let rows = zip(places, places.indices).map { (desks[$0].name, $1) }
            giving[service] = Giving(
                places: places, open: places.map { desks[$0].open },
                rows: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
        }
        self.presences = presences
    }

    /// The last day on which this one may be booked at a partner, where its terms count working days; found once.
    func lastBooking(at partner: String, find: () -> Day?) -> Day? {
        if let known = lastBookings.withLock({ $0[partner] }) { return known }
        let day = find()
        lastBookings.withLock { $0[partner] = .some(day) }
        return day
    }

    /// The desks that give a service, in the order of the file.
    func desks(giving service: String) -> Giving {
        giving[service] ?? .none
    }

    /// Whether persons might be sent to desks of several sites for one service.
    func spansSites(_ need: ServiceNeed) -> Bool {
        guard sites.count > 1, need.places.count > 1, need.rule.together != .always else { return false }
        return Set(desks(giving: need.service).places.map { desks[$0].site }).count > 1
    }

    /// Why the desks that give a service are closed all day: a reason of a closure or holiday, or that the partner is
    /// never there on such a day; `nil` where one of them opens.
    func absence(of service: String) -> Absence? {
        absence(of: desks(giving: service).places)
    }

    /// The same for desks by their places.
    func absence(of places: [Int]) -> Absence? {
        guard places.allSatisfy({ desks[$0].open.isEmpty }) else { return nil }
        var isPartnerAbsent = places.isEmpty
        for index in places {
            switch presences[DayPlan.key(desks[index].partner, desks[index].site)] {
            case .closed(let because)?: return .closed(because)
            case .absent?, .open?, nil: isPartnerAbsent = true
            }
        }
        return isPartnerAbsent ? .partnerAbsent : nil
    }

    enum Absence: Equatable {
        case closed(String)
        case partnerAbsent
    }

    private static func key(_ partner: String, _ site: String?) -> String {
        site.map { "\(partner)@\($0)" } ?? partner
    }
}
