/// Where a personal document stands, seen from the centre of its case.
package enum DocumentState: String, CaseIterable, Sendable {
    /// It was made known and has not been sent.
    case expected
    /// It is on its way.
    case inTransit = "in-transit"
    /// It lies at another place.
    case elsewhere
    /// It lies at the centre.
    case here
    /// Its holder has it.
    case handedOut = "handed-out"
    /// It went back to who made it.
    case sentBack = "sent-back"
    /// It is void.
    case void
}
