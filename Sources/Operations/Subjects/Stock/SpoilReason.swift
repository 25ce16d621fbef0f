/// Why a blank document was spoiled.
package enum SpoilReason: String, CaseIterable, Sendable {
    /// It was printed wrongly.
    case misprint
    /// It was damaged.
    case damaged
    /// It was torn.
    case torn
    /// It was made out to another person.
    case wrongPerson = "wrong-person"
    /// Something else; the note or reason says what.
    case other
}
