package import Shapes

/// One part of a day's closing list.
package struct DaySection: Hashable, Sendable {
    /// The most points that are told one by one.
    package static let most = 100

    /// Its name for programs, such as `legs-unfinished`.
    package let section: String
    /// How many points are open.
    package let count: Int
    /// The points, the first hundred of them.
    package let items: [DayPoint]

    /// A part of a day's closing list; at most a hundred of its points are told one by one.
    package init(_ section: String, _ items: [DayPoint]) {
        self.init(section: section, count: items.count, items: Array(items.prefix(DaySection.most)))
    }

    private init(section: String, count: Int, items: [DayPoint]) {
        self.section = section
        self.count = count
        self.items = items
    }

    /// Reads and writes it.
    package static let shape = Shape<DaySection>.record(
        "DaySection", "one part of a day's closing list", { DaySection(section: $0, count: $1, items: $2) },
        Field("section", .text, "its name for programs, such as legs-unfinished", \.section),
        Field("count", .integer(0...1_000_000), "how many points are open", \.count),
        Field("items", DayPoint.shape.list(), "the points, the first hundred of them", \.items))
}
