package import Shapes

/// One service for one client, as a visit names it.
package struct CaseLine: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The person of the party.
    package let person: String
    /// The service.
    package let service: String

    /// A case of a visit.
    package init(case identifier: String, person: String, service: String) {
        self.case = identifier
        self.person = person
        self.service = service
    }

    /// The shape of a case in a visit.
    package static let shape = Shape<CaseLine>.record(
        "CaseLine", "one service for one client", { CaseLine(case: $0, person: $1, service: $2) },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("person", .person, "the person of the party", \.person),
        Field("service", .text, "the service", \.service))
}
