package import Diagnostics

/// A condition on one fact.
package struct Requirement: Sendable {
    /// The fact's name.
    package let fact: String
    /// What it must be.
    package let condition: Condition
    /// The fact's place in the vocabulary.
    let index: Int
    /// Where it stands.
    package let place: Place
}
