import Blueprint

/// What a case is opened from: one person, one service, and the visit that is booked for it.
struct CaseOpening: Sendable {
    /// The visit's reference; `nil` where there is no visit.
    let visit: String?
    /// The place in the visit's party, from 0.
    let place: Int
    /// The person's identifier.
    let person: String
    let centre: String
    let service: String
    let manifest: ModuleManifest
    /// What was found of the person on the day of the leg.
    let assessment: ModuleAssessment
    /// The home municipality, `GM0938`.
    var municipality: String?
    /// The sponsor's name, as grants name it.
    var sponsor: String?
    /// An open case of the same person and service that gets the visit instead of a new one.
    var linking: String?
    /// Who does it, by the principal's name.
    var actor: String
}
