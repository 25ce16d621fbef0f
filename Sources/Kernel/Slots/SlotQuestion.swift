import Blueprint
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

/// A party and what it comes for, ready to be asked about any day: everything that does not depend on the day is read.
///
/// It is one thing that all who look at it share: as a value each copy would keep count of everything in its centre.
final class SlotQuestion: Sendable {
    /// A person of the party, as far as decisions read.
    struct Member: Sendable {
        let known: [String: Fact]
    }

    /// What a party comes for.
    enum Purpose: Sendable {
        /// A bundle: its services as the centre's file lists them on the day.
        case bundle(String)
        /// Services, each with those who come for it.
        case services([WantedService])
    }

    let configuration: Configuration
    let centre: Centre
    let purpose: Purpose
    /// The party; empty where only the number of persons is known and everyone is taken to need a leg.
    let members: [Member]
    let persons: Int
    let livesIn: String?
    /// The employer.
    let sponsor: SponsorStanding
    let language: String
    /// Through which channel it is booked.
    let booker: Booker
    /// The partners whose lead times and reserved shares do not bind: an officer of theirs answers for it, or the party
    /// is here already.
    let served: Set<String>
    /// What it found last; it depends on nothing but the day.
    let last = LastOutlook()
    /// Whether the visit is booked already and only looks for another time: its channel is settled.
    let isBooked: Bool

    init(
        configuration: Configuration, centre: Centre, purpose: Purpose, members: [Member], persons: Int,
        livesIn: String?, sponsor: SponsorStanding, language: String, principal: Principal, isBooked: Bool = false,
        walksIn: Bool = false
    ) {
        self.configuration = configuration
        self.centre = centre
        self.purpose = purpose
        self.members = members
        self.persons = persons
        self.livesIn = livesIn
        self.sponsor = sponsor
        self.language = language
        self.isBooked = isBooked
        let partners = Set(SlotQuestion.manifests(purpose, centre, configuration).map(\.partner.value))
        served = walksIn ? partners : partners.filter { principal.mayServe(centre.id, partners: [$0]) }
        booker = !served.isEmpty ? .officer : principal.has(.sponsor) ? .sponsor : .client
    }

    /// The bundle, or `none`.
    var bundle: String {
        if case .bundle(let name) = purpose { name } else { "none" }
    }

    /// What it is about, for people: the bundle's name, or those of the services.
    var name: String {
        switch purpose {
        case .bundle(let name): centre.text(name, language)
        case .services(let services): services.map { self.name(of: $0.manifest) }.listed
        }
    }

    /// A service's name for people.
    func name(of manifest: ModuleManifest) -> String { manifest.text(manifest.id.value, in: language) }

    /// A partner's name for people.
    func title(of partner: String, on day: Day) -> String { centre.partners.on(day, partner)?.title ?? partner }

    /// The services in question on a day, in the file's order for a bundle; `nil` where the bundle is not given then.
    func wanted(on day: Day) -> [WantedService]? {
        switch purpose {
        case .services(let services): return services
        case .bundle(let name):
            let everyone = Array(0..<persons)
            return centre.bundles.on(day, name)?.legs.compactMap { leg in
                configuration.blueprint.modules[leg.service].map {
                    WantedService(manifest: $0, places: everyone, when: leg.when)
                }
            }
        }
    }

    /// The services that are in question on a day whoever the party is.
    func certain(on day: Day) -> [String] {
        (wanted(on: day) ?? []).filter { $0.when == nil }.map(\.service)
    }

    /// Whether it would be read alike in a state, with the employer as it was written.
    func holds(in state: State, _ sponsor: String?) -> Bool {
        configuration === state.configuration && self.sponsor == state.standing(of: sponsor ?? self.sponsor.sponsor)
    }

    /// Every module that is or may be in question, on whatever day.
    var manifests: [ModuleManifest] { SlotQuestion.manifests(purpose, centre, configuration) }

    /// What a day means for the party.
    enum Outlook: Sendable {
        /// These legs are needed; nobody needs to come where there are none.
        case open([ServiceNeed])
        /// Nobody of the party can be given a place on that day, for this reason.
        case without(WhyReason, because: String, instead: String?)
        /// This must be known first, by place in the party; the place is `nil` for what is asked of the whole party.
        case ask([(place: Int?, fact: String)])
        /// What is known contradicts itself.
        case contradiction([(place: Int, finding: Finding)])
    }

    /// The modules of a bundle at any time, or of the services.
    static func manifests(_ purpose: Purpose, _ centre: Centre, _ configuration: Configuration) -> [ModuleManifest] {
        switch purpose {
        case .services(let services): return services.map(\.manifest)
        case .bundle(let name):
            let legs = centre.bundles[name]?.entries.flatMap { $0.legs.map(\.service) } ?? []
            var seen: Set<String> = []
            return legs.filter { seen.insert($0).inserted }.compactMap { configuration.blueprint.modules[$0] }
        }
    }
}

extension [String] {
    /// The words as a list in a sentence: `a`, `a and b`, `a, b and c`.
    var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
