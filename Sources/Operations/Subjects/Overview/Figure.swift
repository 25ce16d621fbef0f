package import Shapes

/// One figure; what it does not tell is left out.
package struct Figure: Hashable, Sendable {
    /// How many; of a share or mean, of how many it is made.
    package let count: Int?
    /// How many of them the share is of.
    package let part: Int?
    /// The share in percent.
    package let share: Hundredths?
    /// The mean mark.
    package let mean: Hundredths?
    /// Half are no higher.
    package let median: Int?
    /// Nine of ten are no higher.
    package let p90: Int?
    /// Whether it is withheld, since it would tell of fewer than five people.
    package let withheld: Bool

    /// One figure; what it does not tell is left out.
    package init(
        count: Int? = nil, part: Int? = nil, share: Hundredths? = nil, mean: Hundredths? = nil, median: Int? = nil,
        p90: Int? = nil, withheld: Bool = false
    ) {
        self.count = count
        self.part = part
        self.share = share
        self.mean = mean
        self.median = median
        self.p90 = p90
        self.withheld = withheld
    }

    /// Reads and writes it.
    package static let shape = Shape<Figure>.record(
        "Figure", "one figure; what it does not tell is left out",
        { Figure(count: $0, part: $1, share: $2, mean: $3, median: $4, p90: $5, withheld: $6) },
        .optional("count", .integer(), "how many; of a share or mean, of how many it is made", \.count),
        .optional("part", .integer(), "how many of them the share is of", \.part),
        .optional("share", .hundredths, "the share in percent", \.share),
        .optional("mean", .hundredths, "the mean mark", \.mean),
        .optional("median", .integer(), "half are no higher", \.median),
        .optional("p90", .integer(), "nine of ten are no higher", \.p90),
        Field(
            "withheld", .boolean, default: false,
            "whether it is withheld, since it would tell of fewer than five people", \.withheld))
}
