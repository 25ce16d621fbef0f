import Ledger
import Operations
import ServiceKit

/// The persons of a message as far as they may still be read: names, what each was booked for, and how they are reached.
struct ToldParty: Sendable {
    /// Who stands at each place; `nil` for who was erased.
    let persons: [Sealed.Identity?]
    /// How the party is reached; `nil` where nobody may know any more.
    let contact: Contact?

    /// The party of a visit.
    static func of(visit: String, vault: Vault, in transaction: any Transaction) throws -> ToldParty {
        let records = try PersonRecord.list(of: visit, in: transaction)
        let persons = try records.map { try identity($0.person, vault, transaction) }
        // A client that was merged keeps beside its own address what each booking told.
        let contact = try records.first.flatMap {
            try reach($0.person, vault, transaction, as: Sealed.contact(of: visit))
                ?? reach($0.person, vault, transaction)
        }
        return ToldParty(persons: persons, contact: contact)
    }

    /// The one person of a case, reached as its visit's party or, without one, as the case says.
    static func of(_ record: CaseRecord, vault: Vault, in transaction: any Transaction) throws -> ToldParty {
        var contact = try reach(record.person, vault, transaction)
        if contact == nil, let visit = record.visit {
            contact = try of(visit: visit, vault: vault, in: transaction).contact
        }
        return ToldParty(persons: [try identity(record.person, vault, transaction)], contact: contact)
    }

    /// The name of who stands at a place, as it is printed; the place where nobody may know it any more.
    func name(_ place: Int) -> String {
        guard place < persons.count, let person = persons[place] else { return "p\(place + 1)" }
        return Printed.line("\(person.givenName) \(person.familyName)")
    }

    private static func identity(
        _ person: String, _ vault: Vault, _ transaction: any Transaction
    ) throws -> Sealed.Identity? {
        try field(Sealed.identity, person, vault, transaction).map { try Sealed.read(Sealed.Identity.shape, $0) }
    }

    private static func reach(
        _ person: String, _ vault: Vault, _ transaction: any Transaction, as name: String = Sealed.contact
    ) throws -> Contact? {
        try field(name, person, vault, transaction).map { try Sealed.read(Sealed.Reach.shape, $0).contact }
    }

    private static func field(
        _ field: String, _ person: String, _ vault: Vault, _ transaction: any Transaction
    ) throws -> [UInt8]? {
        do {
            let key = try vault.key(of: person, in: transaction)
            return try vault.get(field: field, of: key, in: transaction)?.bytes
        } catch LedgerError.erased {
            return nil
        }
    }
}
