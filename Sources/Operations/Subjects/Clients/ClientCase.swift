package import Shapes

/// A case of a client.
package struct ClientCase: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// How far it is.
    package let state: CaseState
    /// The step that its main track stands at.
    package let step: String

    /// A case of a client.
    package init(case identifier: String, centre: String, service: String, state: CaseState, step: String) {
        self.case = identifier
        self.centre = centre
        self.service = service
        self.state = state
        self.step = step
    }

    /// Reads and writes it.
    package static let shape = Shape<ClientCase>.record(
        "ClientCase", "a case of a client",
        { ClientCase(case: $0, centre: $1, service: $2, state: $3, step: $4) },
        Field("case", .identifier, "the case's identifier", \.case), Field("centre", .name, "the centre", \.centre),
        Field("service", .text, "the service", \.service), Field("state", .word, "how far it is", \.state),
        Field("step", .text, "the step that its main track stands at", \.step))
}
