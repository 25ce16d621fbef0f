/// Whether the persons of a party share a leg; raw values are the words of a manifest's `together:`.
package enum Together: String, CaseIterable, Sendable {
    /// One leg for all who need it.
    case always
    /// One leg where a desk is free that long, else one person after the other.
    case allowed
    /// Each person alone, on several desks at once where that is quicker.
    case never
}
