import Blueprint
import Ledger
import Operations

/// A case as it is stored: one service for one client, at a step of its module on each of the module's tracks.
struct CaseRecord: Hashable, Sendable {
    let id: String
    /// Its latest visit; `nil` where it never had one.
    var visit: String?
    /// The place in that visit's party, from 0.
    var place: Int
    let person: String
    let centre: String
    let service: String
    /// The home municipality, `GM0938`.
    var municipality: String?
    /// The sponsor's name, as grants name it.
    var sponsor: String?
    var state: CaseState
    /// Where it stands on the main track.
    var main: CaseStanding
    /// Where it stands on the others.
    var others: [CaseStanding] = []
    /// What assessment found, such as `capture:photo`, by decision; told at the desk.
    var outcomes: String
    /// What the person brings, by name, separated by spaces.
    var bring: String
    let openedAt: Instant
    var endedAt: Instant?
    /// How it ended: what the main track ended with, or one of `CaseOutcome`.
    var outcome: String?
    /// How many steps were done.
    var steps = 0
    /// Counts changes; the entity tag is made of it.
    var version = 1
    /// Whether its module has a step that the home municipality does.
    var hasRegistrar: Bool

    /// The step of the main track.
    var step: String { main.step }
    /// Since when it stands there.
    var since: Instant { main.since }
    /// Whether nothing more follows.
    var isEnded: Bool { state == .ended }
    /// All its tracks, the main one first.
    var standings: [CaseStanding] { [main] + others }
    /// The entity tag: it changes with every change of the case.
    var tag: String { "c\(version)" }

    /// Sets its state from where its tracks stand; `isBooked` says whether an appointment is to come.
    mutating func settle(isBooked: Bool, _ manifest: ModuleManifest, at instant: Instant) {
        version += 1
        if standings.allSatisfy({ $0.ends != nil }) {
            end(main.ends ?? CaseOutcome.withdrawn, at: instant)
            return
        }
        (outcome, endedAt) = (nil, nil)
        state = isBooked ? .booked : manifest.awaitsLeg(standings) ? .waiting : .running
    }

    /// Ends it, whatever its tracks say.
    mutating func end(_ outcome: String, at instant: Instant) {
        (state, self.outcome, endedAt) = (.ended, outcome, instant)
    }
}

/// How a case ends other than by a step; modules' own endings stand beside these.
enum CaseOutcome {
    /// The client, or an officer for the client, withdrew it.
    static let withdrawn = "withdrawn"
    /// Its visit was cancelled before anything was done.
    static let cancelled = "cancelled"
    /// Assessment found that nothing is needed any more.
    static let notNeeded = "not-needed"
}
