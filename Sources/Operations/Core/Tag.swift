/// The subject an operation belongs to, as the API's description groups them.
package enum Tag: String, CaseIterable, Sendable {
    /// Centres and their services.
    case centres
    /// Service modules and what they decide.
    case modules
    /// Free places and holds.
    case slots
    /// Visits.
    case visits
    /// A centre's days and their closing.
    case days
    /// Who is here, waits and is served.
    case queue
    /// People, as officers find and identify them.
    case clients
    /// Mishaps at a desk or partner.
    case interruptions
    /// Cases.
    case cases
    /// What people are told.
    case messages
    /// What centres hand over to home municipalities.
    case handOff = "hand-off"
    /// Employers, recognised as sponsors.
    case sponsors
    /// Services that are suspended.
    case suspension
    /// Secure documents.
    case stock
    /// The figures of centres and the country.
    case overview
    /// What people answered to the survey.
    case ratings
    /// The configuration in force and its changes.
    case configuration
    /// Tokens.
    case access
    /// The record of everything done.
    case journal
    /// The installation itself.
    case installation

    /// What belongs to it.
    package var summary: String {
        switch self {
        case .centres: "centres and the services they give"
        case .modules: "service modules and what they decide"
        case .slots: "free places and holds"
        case .visits: "visits, from booking to calendar file"
        case .days: "a centre's days, what is open in them, and their closing"
        case .queue: "the room: who is here, waits and is served"
        case .clients: "people, as officers find and identify them"
        case .interruptions: "mishaps at a desk or partner, and what becomes of the visits they touch"
        case .cases: "cases, from their opening to their outcome"
        case .messages: "what people are told, and whether it went out"
        case .handOff: "what waits for a home municipality, and what it did"
        case .sponsors: "employers that are recognised as sponsors, and their people"
        case .suspension: "services that one person suspends at once, and two resume"
        case .stock: "secure documents and their chain of custody"
        case .overview: "the figures of a centre and of the country, and what is behind them"
        case .ratings: "the survey: questions, answers, and what of them is published"
        case .configuration: "the configuration in force, and its changes"
        case .access: "tokens and what they grant"
        case .journal: "the record of everything done"
        case .installation: "health, figures for operators, and the exercise clock"
        }
    }
}
