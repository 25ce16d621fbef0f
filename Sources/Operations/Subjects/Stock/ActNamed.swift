import Shapes

/// An act with secure documents by its identifier.
package struct ActNamed: Hashable, Sendable {
    /// The identifier.
    package let act: String

    /// An act by its identifier.
    package init(act: String) {
        self.act = act
    }

    static let record = Record<ActNamed>({ ActNamed(act: $0) }, Field("act", .identifier, "the act", \.act))
}
