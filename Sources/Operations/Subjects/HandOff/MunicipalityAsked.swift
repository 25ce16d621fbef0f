import Shapes

/// A question for the cases that wait for a home municipality.
package struct MunicipalityAsked: Hashable, Sendable {
    /// The municipality.
    package let code: String
    /// How many at most, the most urgent first.
    package let limit: Int

    /// A question for the cases that wait for a home municipality.
    package init(code: String, limit: Int = 100) {
        self.code = code
        self.limit = limit
    }

    static let record = Record<MunicipalityAsked>(
        { MunicipalityAsked(code: $0, limit: $1) },
        Field("code", .municipality, "the municipality", \.code),
        Field("limit", .integer(1...500), default: 100, "how many at most, the most urgent first", \.limit))
}
