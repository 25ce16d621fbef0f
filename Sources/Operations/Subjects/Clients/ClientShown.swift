package import ServiceKit
package import Shapes

/// A client, as far as an officer serves it.
package struct ClientShown: Hashable, Sendable {
    /// The client's identifier; it tells nothing.
    package let client: String
    /// When an officer identified the client; left out for one of whom only a booking tells.
    package let verifiedAt: Instant?
    /// The given name.
    package let givenName: String
    /// The family name.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day
    /// The nationalities.
    package let nationalities: [Nationality]
    /// The V-number.
    package let vNumber: String?
    /// Its visits that the officer serves.
    package let visits: [ClientVisit]
    /// Its cases that the officer takes part in.
    package let cases: [ClientCase]
    /// How many others turned out to be this client.
    package let merged: Int

    /// A client.
    package init(
        client: String, verifiedAt: Instant? = nil, givenName: String, familyName: String, birthDate: Day,
        nationalities: [Nationality], vNumber: String? = nil, visits: [ClientVisit], cases: [ClientCase], merged: Int
    ) {
        self.client = client
        self.verifiedAt = verifiedAt
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.nationalities = nationalities
        self.vNumber = vNumber
        self.visits = visits
        self.cases = cases
        self.merged = merged
    }

    /// Reads and writes it.
    package static let shape = Shape<ClientShown>.record(
        "ClientShown", "a client, as far as an officer serves it",
        {
            ClientShown(
                client: $0, verifiedAt: $1, givenName: $2, familyName: $3, birthDate: $4, nationalities: $5,
                vNumber: $6, visits: $7, cases: $8, merged: $9)
        },
        Field("client", .identifier, "the client's identifier", \.client),
        .optional("verifiedAt", .instant, "when an officer identified the client", \.verifiedAt),
        Field("givenName", .text, "the given name", \.givenName),
        Field("familyName", .text, "the family name", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate),
        Field("nationalities", Shape<Nationality>.country.list(), "the nationalities", \.nationalities),
        .optional("vNumber", .vNumber, "the V-number", \.vNumber),
        Field("visits", ClientVisit.shape.list(), "its visits that the officer serves", \.visits),
        Field("cases", ClientCase.shape.list(), "its cases that the officer takes part in", \.cases),
        Field("merged", .integer(0...100_000), "how many others turned out to be this client", \.merged))
}
