package import Shapes

/// One serial, or all from one to another of the same series.
package struct SerialSpan: Hashable, Sendable {
    /// The first.
    package let first: Serial
    /// The last; the first itself where left out.
    package let last: Serial?

    /// One serial, or all from one to another.
    package init(_ first: Serial, _ last: Serial? = nil) {
        self.first = first
        self.last = last
    }

    /// The most serials of one span.
    package static let most = 1_000_000

    /// Why it is no span; `nil` where it is one.
    package var fault: Problem? {
        guard let last else { return nil }
        if !first.isAlike(last) {
            return Problem(
                "other-series", "`\(first)` and `\(last)` are of two series",
                fix: "the same letters, and as many digits")
        }
        if last.number < first.number { return Problem("turned-range", "`\(last)` comes before `\(first)`") }
        if last.number - first.number >= SerialSpan.most {
            return Problem("too-many", "more than \(SerialSpan.most) serials at once")
        }
        return nil
    }

    /// The numbers; of a span without fault.
    package var numbers: ClosedRange<Int> { first.number...max(first.number, last?.number ?? first.number) }

    /// The shape of a span.
    package static let shape = Shape<SerialSpan>.record(
        "SerialSpan", "one serial, or all from one to another of the same series", { SerialSpan($0, $1) },
        Field("first", .serial, "the first", \.first),
        .optional("last", .serial, "the last; the first itself where left out", \.last)
    ).checked(\.fault)
}
