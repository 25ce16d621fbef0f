import HashTreeCollections
import Operations
import ServiceKit

/// What an employer is worth to decisions: whether it is registered, and on which days the IND recognises it.
struct SponsorStanding: Hashable, Sendable {
    /// The registered sponsor; `nil` where there is none, or the name that was given is nobody's.
    let sponsor: String?
    private let isNamed: Bool
    private let recognised: [Period]

    /// No employer is named.
    static let none = SponsorStanding(sponsor: nil, isNamed: false, recognised: [])
    /// An employer is named that nobody has registered; its name is free text and stays sealed.
    static let unregistered = SponsorStanding(sponsor: nil, isNamed: true, recognised: [])

    /// The standing of a registered sponsor.
    init(_ record: SponsorRecord) {
        self.init(sponsor: record.id, isNamed: true, recognised: record.recognition.map(\.period))
    }

    private init(sponsor: String?, isNamed: Bool, recognised: [Period]) {
        self.sponsor = sponsor
        self.isNamed = isNamed
        self.recognised = recognised
    }

    /// The kernel fact `sponsor` on a day: `none`, `recognised` or `not-recognised`.
    func word(on day: Day) -> String {
        guard isNamed else { return "none" }
        return recognised.contains { $0.contains(day) } ? "recognised" : Self.notRecognised
    }

    /// What a visit's record keeps: the sponsor's id, or that one was named which is not registered.
    var stored: String? {
        sponsor ?? (isNamed ? Self.notRecognised : nil)
    }

    /// The word for an employer without recognition; no sponsor can be registered under it.
    static let notRecognised = "not-recognised"
}

extension State {
    /// The standing of an employer as a booking names it: by a registered sponsor's id, or its exact registered name.
    func standing(of written: String?) -> SponsorStanding {
        guard let written else { return .none }
        guard let record = sponsors[written] ?? sponsorNames[written].flatMap({ sponsors[$0] }) else {
            return .unregistered
        }
        return SponsorStanding(record)
    }

    /// The standing of the employer of a visit that someone wants.
    ///
    /// A sponsor's token books for its own sponsor alone, and need not name it; officers book for whom they like.
    func standing(
        of written: String?, for principal: Principal, at centre: String
    ) throws(Refusal) -> SponsorStanding {
        let own = Set(principal.sponsors)
        guard let first = own.first, !principal.mayServe(centre) else { return standing(of: written) }
        if written == nil, own.count > 1 {
            throw Refusal([
                InputFinding(
                    "missing-key", at: "/sponsor", "the token is for several sponsors; name one",
                    fix: "one of: \(own.sorted().joined(separator: ", "))")
            ])
        }
        let standing = standing(of: written ?? first)
        guard let sponsor = standing.sponsor, own.contains(sponsor) else {
            // What was written may be anything, so it is not repeated.
            throw Refusal(.notAllowed, "a sponsor's token is for its own, registered sponsor: \(own.sorted()[0])")
        }
        return standing
    }

    /// Takes a sponsor up, or its change.
    mutating func register(_ record: SponsorRecord) {
        if let old = sponsors[record.id] { sponsorNames[old.name] = nil }
        sponsors[record.id] = record
        sponsorNames[record.name] = record.id
    }
}
