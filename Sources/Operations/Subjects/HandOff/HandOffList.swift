package import Shapes

/// The cases that wait for a home municipality, the most urgent first.
package struct HandOffList: Hashable, Sendable {
    /// The municipality.
    package let municipality: String
    /// How many wait, those that are not shown too.
    package let waiting: Int
    /// The cases.
    package let cases: [HandOff]

    /// The cases that wait for a home municipality.
    package init(municipality: String, waiting: Int, cases: [HandOff]) {
        self.municipality = municipality
        self.waiting = waiting
        self.cases = cases
    }

    /// The shape of the list.
    package static let shape = Shape<HandOffList>.record(
        "HandOffList", "the cases that wait for a home municipality, the most urgent first",
        { HandOffList(municipality: $0, waiting: $1, cases: $2) },
        Field("municipality", .municipality, "the municipality", \.municipality),
        Field("waiting", .integer(), "how many wait, those that are not shown too", \.waiting),
        Field("cases", HandOff.shape.list(), "the cases", \.cases))
}
