package import ServiceKit
package import Shapes

extension Shape where Value == Instant {
    /// A moment: any offset is read, UTC is written.
    package static var instant: Shape<Instant> {
        let text = Shape.scalar(
            .string(format: "date-time"),
            parse: { written throws(Problem) in
                guard let instant = Instant(written) else {
                    throw Problem(
                        "invalid-time", "`\(written)` is no moment in time",
                        fix: "day, time and offset: 2021-03-09T08:30:00Z or 2021-03-09T09:30:00+01:00")
                }
                return instant
            },
            text: { $0.description })
        return Shape(
            schema: text.schema, read: text.read, write: { $1.raw(TimeText.json($0, offsetMinutes: nil)) })
    }
}

extension Shape where Value == LocalInstant {
    /// A moment in local time with its offset.
    package static var localInstant: Shape<LocalInstant> {
        let text = Shape.scalar(
            .string(format: "date-time"),
            parse: { written throws(Problem) in
                guard let instant = LocalInstant(written) else {
                    throw Problem("invalid-time", "`\(written)` is no local time with an offset")
                }
                return instant
            },
            text: { $0.description })
        return Shape(
            schema: text.schema, read: text.read,
            write: { $1.raw(TimeText.json($0.instant, offsetMinutes: $0.offsetMinutes)) })
    }
}

extension Shape where Value == Day {
    /// A local day of a request or answer, `2021-03-09`.
    package static var date: Shape<Day> {
        .scalar(
            .string(format: "date"),
            parse: { written throws(Problem) in
                guard let day = Day(written) else {
                    throw Problem("invalid-day", "`\(written)` is no day", fix: "year, month and day: 2021-03-09")
                }
                return day
            },
            text: { $0.description })
    }
}
