import Ledger
import Operations
import ServiceKit
import Shapes

/// What is sealed under a person's own key: who the person is, and how the party is reached.
enum Sealed {
    /// The field that tells who a person is.
    static let identity = "identity"
    /// The field that tells how a party is reached; it stands with the first person.
    static let contact = "contact"

    /// Before a visit's reference, the field of who came to that visit as its booking told it, where that person was
    /// merged into another since.
    static let told = "told/"

    /// The field of how a visit's party is reached, where its first person was merged into another since.
    static func contact(of visit: String) -> String { "contact/\(visit)" }

    /// Who a person is.
    struct Identity: Sendable {
        let givenName: String
        let familyName: String
        let birthDate: Day
        let nationalities: [Nationality]
        let vNumber: String?
        let facts: [Keyed<FactText>]
        /// What the person was booked for, where no bundle was named.
        let services: [String]?

        static let shape = Shape<Identity>.record(
            nil, "", Identity.init,
            Field("givenName", .text, "", \.givenName),
            Field("familyName", .text, "", \.familyName),
            Field("birthDate", .date, "", \.birthDate),
            Field("nationalities", Shape<Nationality>.country.list(), "", \.nationalities),
            .optional("vNumber", .text, "", \.vNumber),
            Field("facts", FactText.shape.map(), "", \.facts),
            .optional("services", Shape<String>.text.list(), "", \.services))
    }

    /// How a party is reached, and what it asked for.
    struct Reach: Sendable {
        let contact: Contact
        let needs: String?
        let sponsor: String?

        static let shape = Shape<Reach>.record(
            nil, "", Reach.init,
            Field("contact", Contact.shape, "", \.contact), .optional("needs", .text, "", \.needs),
            .optional("sponsor", .text, "", \.sponsor))
    }

    /// What a person is found by where no number is known; case does not count.
    static func lookup(_ givenName: String, _ familyName: String, _ birthDate: Day) -> String {
        "\(givenName) \(familyName) \(birthDate)".lowercased()
    }

    /// Reads what was sealed by a shape.
    static func read<Value>(_ shape: Shape<Value>, _ bytes: [UInt8]) throws -> Value {
        var reading = Reading()
        guard let value = shape.read(try JSONReader.read(bytes), &reading) else { throw LedgerError.column("sealed") }
        return value
    }
}
