package import ServiceKit
import Shapes

/// A question for the entries behind a figure.
package struct BehindAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The line of the overview.
    package let line: String
    /// One of its parts; the whole line where left out.
    package let part: String?
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// Only behind this place in the centre's chain.
    package let after: Int
    /// How many at most, 1 to 500.
    package let limit: Int

    /// A question for the entries behind a figure.
    package init(
        centre: String, line: String, part: String? = nil, from: Day, until: Day, after: Int = 0, limit: Int = 20
    ) {
        self.centre = centre
        self.line = line
        self.part = part
        self.from = from
        self.until = until
        self.after = after
        self.limit = limit
    }

    static let record = Record<BehindAsked>(
        { BehindAsked(centre: $0, line: $1, part: $2, from: $3, until: $4, after: $5, limit: $6) },
        Field("centre", .name, "the centre", \.centre),
        Field("line", .name, "the line of the overview", \.line),
        .optional("part", .text(least: 1, most: 64), "one of its parts; the whole line where left out", \.part),
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        Field(
            "after", .integer(0...Int(Int64.max)), default: 0, "only behind this place in the centre's chain", \.after),
        Field("limit", .integer(1...500), default: 20, "how many at most", \.limit))
}
