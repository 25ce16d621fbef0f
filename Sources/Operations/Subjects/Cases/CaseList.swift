package import Shapes

/// Cases, the oldest first.
package struct CaseList: Hashable, Sendable {
    /// The cases.
    package let cases: [CaseSummary]
    /// Where the list goes on, or null.
    package let next: String?

    /// Cases, the oldest first.
    package init(cases: [CaseSummary], next: String? = nil) {
        self.cases = cases
        self.next = next
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseList>.record(
        "CaseList", "cases, the oldest first",
        { CaseList(cases: $0, next: $1) },
        Field("cases", CaseSummary.shape.list(), "the cases", \.cases),
        Field("next", Shape<String>.identifier.nullable, "where the list goes on, or null", \.next))
}
