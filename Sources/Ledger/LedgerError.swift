/// What can go wrong in the ledger at run time; the text says what to do where something can be done.
package enum LedgerError: Error, Hashable, Sendable {
    /// Another server holds the database's lock.
    case inUse(path: String)
    /// The engine failed, with its own code and message.
    case engine(code: Int, message: String)
    /// The engine does not write as durably as it must.
    case notDurable(String)
    /// The database has a migration that this program does not know.
    case newer(version: Int)
    /// A row has no such column, or one of another type.
    case column(String)
    /// A reading transaction took longer than it may.
    case readTooLong
    /// The ledger does not take operations, or cannot tell what became of this one.
    case unavailable(String)
    /// A file could not be read or written.
    case file(path: String, reason: String)
    /// The database exists, but its master key does not.
    case keyMissing(path: String)
    /// The key file holds another key than the database was made with.
    case keyWrong(path: String)
    /// The file is no key file.
    case keyUnreadable(path: String)
    /// Sealed bytes do not open: altered, or bound to another person, field or version.
    case sealBroken
    /// The person was erased.
    case erased(person: String)
    /// No such person.
    case unknownPerson(String)
    /// The idempotency key was used before with another body.
    case keyReused
    /// The database was made for the other kind of installation.
    case otherKind(Installation.Kind)
    /// The journal no longer agrees with itself or with its signed heads.
    case journal(JournalFault)
}

extension LedgerError: CustomStringConvertible {
    /// What went wrong and the remedy, for people.
    package var description: String {
        switch self {
        case .inUse(let path):
            "\(path) is in use by another server; stop that one first"
        case .engine(let code, let message): "the database failed: \(message) (\(code))"
        case .notDurable(let what): "the database would not write durably: \(what)"
        case .newer(let version):
            "the database was written by a newer program (schema \(version)); start that one, or restore a backup"
        case .column(let name): "a row has no column \(name) of the expected type"
        case .readTooLong: "a read took too long and was ended"
        case .unavailable(let reason): "the ledger is not available: \(reason)"
        case .file(let path, let reason): "\(path): \(reason)"
        case .keyMissing(let path):
            "the database's master key \(path) is missing; put it back or name it with --key FILE"
        case .keyWrong(let path): "\(path) is not the master key of this database; name the right one with --key FILE"
        case .keyUnreadable(let path): "\(path) is no key file of Loket"
        case .sealBroken: "sealed data does not open; it was altered or belongs elsewhere"
        case .erased(let person): "person \(person) was erased"
        case .unknownPerson(let person): "there is no person \(person)"
        case .keyReused: "the idempotency key was used before with another body"
        case .otherKind(let kind):
            "the database is of kind \(kind.rawValue) for ever; start it as that, or make a new one"
        case .journal(let fault): fault.description
        }
    }
}
