/// The hours of one day: spans of local minutes, ascending, with a gap between each two.
package struct OpeningHours: Hashable, Sendable {
    /// A time without a pause, in minutes from local midnight.
    package struct Span: Hashable, Sendable {
        /// The first minute, a multiple of five.
        package let from: Int
        /// The first minute no longer, a multiple of five up to 1440.
        package let until: Int

        /// A span of minutes.
        package init(from: Int, until: Int) {
            self.from = from
            self.until = until
        }
    }

    /// The spans, ascending.
    package let spans: [Span]
    /// No hours at all.
    package static let none = OpeningHours([])
    /// From midnight to midnight.
    package static let wholeDay = OpeningHours([Span(from: 0, until: 1440)])

    /// Hours of spans in any order; those that overlap or touch become one.
    package init(_ spans: [Span]) {
        var merged: [Span] = []
        for span in spans.sorted(by: { $0.from < $1.from }) where span.from < span.until {
            if let last = merged.last, span.from <= last.until {
                merged[merged.count - 1] = Span(from: last.from, until: max(last.until, span.until))
            } else {
                merged.append(span)
            }
        }
        self.spans = merged
    }

    /// Whether there are none.
    package var isEmpty: Bool { spans.isEmpty }

    /// How many minutes they hold.
    package var minutes: Int {
        spans.reduce(0) { $0 + $1.until - $1.from }
    }

    /// Whether a minute of the day lies in them.
    package func contains(_ minute: Int) -> Bool {
        spans.contains { $0.from <= minute && minute < $0.until }
    }

    /// The minutes of either.
    package func union(_ other: OpeningHours) -> OpeningHours {
        OpeningHours(spans + other.spans)
    }

    /// The minutes without a range of them.
    package func subtracting(_ range: Range<Int>) -> OpeningHours {
        OpeningHours(
            spans.flatMap { span in
                [
                    Span(from: span.from, until: min(span.until, range.lowerBound)),
                    Span(from: max(span.from, range.upperBound), until: span.until),
                ]
            })
    }

    /// The spans in ticks of five minutes, 0–288: what a timetable row is filled with.
    package var ticks: [Range<Int>] {
        spans.map { $0.from / 5..<$0.until / 5 }
    }
}

extension OpeningHours: CustomStringConvertible {
    /// The hours as files write them, `09:00-12:30 and 13:30-17:00`; `closed` where there are none.
    package var description: String {
        isEmpty
            ? "closed"
            : spans.map { "\(ClockTime.text($0.from))-\(ClockTime.text($0.until))" }.joined(separator: " and ")
    }
}
