package import Shapes

/// A line that only a history tells: no line of `overview:` counts the same.
package struct HistoryLine: Sendable {
    /// Its name; its text stands under the same name.
    package let line: Located<String>
    /// What it counts.
    package let counts: OverviewEntry.Counted
    /// How it is told.
    package let show: OverviewEntry.Shown
    /// What it is split by.
    package let by: OverviewEntry.Split?
    /// In what it is measured; `nil` for a number of things.
    package let unit: OverviewEntry.Unit?

    static let shape = Shape<HistoryLine>.record(
        "HistoryLine", "a line that only the history tells", HistoryLine.init,
        Field("line", Shape<String>.name.located, "its name", \.line),
        Field("counts", .word, "what it counts", \.counts),
        Field("show", .word, default: OverviewEntry.Shown.count, "how it is told", \.show),
        .optional("by", .word, "what it is split by", \.by),
        .optional("unit", .word, "in what it is measured", \.unit))
}
