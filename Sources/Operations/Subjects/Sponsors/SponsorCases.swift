package import Shapes

/// Cases of a sponsor's people, the oldest first.
package struct SponsorCases: Hashable, Sendable {
    /// The cases.
    package let cases: [SponsorCase]
    /// Where the list goes on, or null.
    package let next: String?

    /// Cases of a sponsor's people.
    package init(cases: [SponsorCase], next: String? = nil) {
        self.cases = cases
        self.next = next
    }

    /// The shape of the list.
    package static let shape = Shape<SponsorCases>.record(
        "SponsorCases", "cases of a sponsor's people, the oldest first", { SponsorCases(cases: $0, next: $1) },
        Field("cases", SponsorCase.shape.list(), "the cases", \.cases),
        Field("next", Shape<String>.identifier.nullable, "where the list goes on, or null", \.next))
}
