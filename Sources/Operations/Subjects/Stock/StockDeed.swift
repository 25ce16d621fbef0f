/// What was done with secure documents.
package enum StockDeed: String, CaseIterable, Sendable {
    /// A personal document was made known.
    case registered
    /// They came from the supplier, or from another place.
    case received
    /// They went to another place.
    case transferred
    /// A client got one.
    case drawn
    /// One was spoiled at the desk.
    case spoiled
    /// They were made void.
    case voided
    /// One went back where it was drawn from, when the result of a leg was undone.
    case returned
    /// A personal document was handed out.
    case handedOut = "handed-out"
}
