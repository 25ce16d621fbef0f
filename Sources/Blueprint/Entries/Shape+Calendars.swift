package import Calendars
import Rules
package import Shapes

extension Shape {
    /// A scalar whose parser tells its fault by offset.
    static func faulting(
        _ schema: Schema, code: String, _ parse: @escaping @Sendable (String) throws(TextFault) -> Value,
        _ text: @escaping @Sendable (Value) -> String
    ) -> Shape {
        .scalar(
            schema,
            parse: { written throws(Problem) in
                do throws(TextFault) {
                    return try parse(written)
                } catch {
                    let part = error.length > 0 ? error.offset..<(error.offset + error.length) : nil
                    throw Problem(code, error.problem, fix: error.remedy, part: part)
                }
            },
            text: text)
    }
}

extension Shape where Value == Term {
    /// An amount of time: `60 days`, `3 working days`, `20 minutes`.
    package static var term: Shape<Term> {
        .faulting(
            .string(pattern: "^[0-9]+ [a-z ]+$"), code: "invalid-term", { text throws(TextFault) in try Term(text) },
            { $0.description })
    }

    /// An amount of time counted back: `1 working day before`.
    package static var before: Shape<Term> {
        .faulting(
            .string(pattern: "^[0-9]+ [a-z ]+ before$"), code: "invalid-term",
            { text throws(TextFault) in try Term(before: text) }, { "\($0) before" })
    }
}

extension Shape where Value == TimeOfDay {
    /// A time of day: `10:00`.
    package static var timeOfDay: Shape<TimeOfDay> {
        .faulting(
            .string(pattern: "^[0-2][0-9]:[0-5][05]$"), code: "invalid-time",
            { text throws(TextFault) in try TimeOfDay(text) }, { $0.description })
    }
}

extension Shape where Value == OpeningHours {
    /// Hours of a day in one string: `09:00-12:30 and 13:30-17:00`.
    package static var hours: Shape<OpeningHours> {
        .faulting(
            .string(), code: "invalid-hours", { text throws(TextFault) in try OpeningHours(text) }, { $0.description })
    }
}

extension Shape where Value == OpeningWeek {
    /// A week: `{ tuesday: 09:00-12:30, last friday: 13:30-17:00 }`.
    package static var week: Shape<OpeningWeek> {
        let days = Shape<OpeningHours>.hours.map()
        return Shape<OpeningWeek>(
            schema: days.schema,
            read: { node, reading in
                guard let days = days.read(node, &reading) else { return nil }
                var lines: [OpeningWeek.Line] = []
                for day in days {
                    do throws(TextFault) {
                        lines.append(OpeningWeek.Line(try WeekRule(day.key), day.value))
                    } catch {
                        reading.report(
                            "invalid-day-rule", at: day.keyRange ?? node.range, error.problem, fix: error.remedy)
                    }
                }
                return lines.count == days.count ? OpeningWeek(lines) : nil
            },
            write: { week, json in
                days.write(week.lines.map { Keyed($0.rule.description, $0.hours) }, &json)
            })
    }
}

/// A share in whole per cent, `25 %`.
package struct Share: Hashable, Sendable {
    /// Per cent, 0 to 100.
    package let percent: Int
}

extension Shape where Value == Share {
    /// A share: `25 %`.
    package static var share: Shape<Share> {
        .scalar(
            .string(pattern: "^[0-9]{1,3} ?%$"),
            parse: { written throws(Problem) in
                let digits = written.hasSuffix("%") ? String(written.dropLast()) : written
                let trimmed = digits.hasSuffix(" ") ? String(digits.dropLast()) : digits
                guard written.hasSuffix("%"), let percent = Int(trimmed), (0...100).contains(percent) else {
                    throw Problem("invalid-share", "`\(written)` is no share", fix: "0 to 100 with a sign: 25 %")
                }
                return Share(percent: percent)
            },
            text: { "\($0.percent) %" })
    }
}

extension Shape where Value == String {
    /// A municipality by its CBS code, `GM0938`; `0938` means the same and keeps its zero.
    package static var municipality: Shape<String> {
        .scalar(
            .string(pattern: "^(GM)?[0-9]{4}$"),
            parse: { written throws(Problem) in
                let digits = written.hasPrefix("GM") ? String(written.dropFirst(2)) : written
                guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
                    throw Problem(
                        "invalid-municipality", "`\(written)` is no municipality code",
                        fix: "GM and four digits: GM0938")
                }
                return "GM" + digits
            },
            text: { $0 })
    }
}
