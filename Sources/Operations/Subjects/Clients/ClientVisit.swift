package import Shapes

/// A visit of a client.
package struct ClientVisit: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The client's place in the party.
    package let person: String
    /// The centre.
    package let centre: String
    /// When it starts, on the centre's clock.
    package let localStart: LocalInstant
    /// How far it is.
    package let state: VisitState

    /// A visit of a client.
    package init(visit: String, person: String, centre: String, localStart: LocalInstant, state: VisitState) {
        self.visit = visit
        self.person = person
        self.centre = centre
        self.localStart = localStart
        self.state = state
    }

    /// Reads and writes it.
    package static let shape = Shape<ClientVisit>.record(
        "ClientVisit", "a visit of a client",
        { ClientVisit(visit: $0, person: $1, centre: $2, localStart: $3, state: $4) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("person", .person, "the client's place in the party", \.person),
        Field("centre", .name, "the centre", \.centre),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("state", .word, "how far it is", \.state))
}
