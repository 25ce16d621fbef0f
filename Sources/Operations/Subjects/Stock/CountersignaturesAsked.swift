import Shapes

/// A question for what second officers have to sign at a centre.
package struct CountersignaturesAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Where the list goes on.
    package let after: String?
    /// How many at most.
    package let limit: Int

    /// A question for what second officers have to sign.
    package init(centre: String, after: String? = nil, limit: Int = 100) {
        self.centre = centre
        self.after = after
        self.limit = limit
    }

    static let record = Record<CountersignaturesAsked>(
        { CountersignaturesAsked(centre: $0, after: $1, limit: $2) },
        Field("centre", .name, "the centre", \.centre),
        .optional("after", .identifier, "where the list goes on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
