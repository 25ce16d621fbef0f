import Blueprint
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

/// A party and what it comes for, ready to be asked about any day: everything that does not depend on the day is read.
struct SlotQuestion: Sendable {
    /// A person of the party, as far as decisions read.
    struct Member: Sendable {
        let known: [String: Fact]
    }

    let configuration: Configuration
    let centre: Centre
    let service: String
    let manifest: ModuleManifest
    /// The bundle, or `none`.
    let bundle: String
    /// The party; empty where only the number of persons is known and everyone is taken to need a leg.
    let members: [Member]
    let persons: Int
    let livesIn: String?
    let language: String
    /// Through which channel it is booked.
    let booker: Booker
    /// What it found last; it depends on nothing but the day.
    let last = LastOutlook()
    /// Whether the visit is booked already and only looks for another time: its channel is settled.
    let isBooked: Bool

    /// What is known of a sponsor that nobody has registered; its name is free text and stays sealed.
    static let unrecognised = "not-recognised"

    init(
        configuration: Configuration, centre: Centre, service: String, manifest: ModuleManifest, bundle: String,
        members: [Member], persons: Int, livesIn: String?, language: String, booker: Booker, isBooked: Bool = false
    ) {
        self.configuration = configuration
        self.centre = centre
        self.service = service
        self.manifest = manifest
        self.bundle = bundle
        self.members = members
        self.persons = persons
        self.livesIn = livesIn
        self.language = language
        self.booker = booker
        self.isBooked = isBooked
    }

    /// Whether lead times and reserved shares do not bind: an officer answers for it.
    var isOfficer: Bool { booker == .officer }

    /// What a day means for the party.
    enum Outlook: Sendable {
        /// These persons need a leg, by their places; what assessment found for each of the party.
        case open(needs: [Int], assessments: [ModuleAssessment])
        /// Nobody of the party can be given a place on that day, for this reason.
        case without(WhyReason, because: String, instead: String?)
        /// This must be known first, by place in the party; the place is `nil` for what is asked of the whole party.
        case ask([(place: Int?, fact: String)])
        /// What is known contradicts itself.
        case contradiction([(place: Int, finding: Finding)])
    }
}
