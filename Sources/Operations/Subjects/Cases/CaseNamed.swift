import Shapes

/// A case by its identifier.
package struct CaseNamed: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String

    /// A case by its identifier.
    package init(case identifier: String) {
        self.case = identifier
    }

    static let record = Record<CaseNamed>(
        { CaseNamed(case: $0) },
        Field("case", .identifier, "the case's identifier", \.case))
}
