package import Shapes

/// The input of an operation that is told nothing, and the answer of one that tells nothing.
package struct Nothing: Hashable, Sendable {
    /// The only value.
    package init() {}

    /// A record without keys.
    package static let record = Record<Nothing>(Nothing.init)
}
