package import ServiceKit
package import Shapes

extension Shape where Value == Day {
    /// A day as ISO 8601, `2021-03-09`.
    package static var day: Shape<Day> {
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

extension Shape where Value == Nationality {
    /// A nationality by its ISO 3166-1 code, `IN`; `NO` is Norway.
    package static var nationality: Shape<Nationality> {
        .scalar(
            .string(pattern: "^[A-Z]{2}$"),
            parse: { written throws(Problem) in
                guard let nationality = Nationality(written) else {
                    throw Problem(
                        "unknown-nationality", "`\(written)` is no nationality",
                        fix: "two capital letters of ISO 3166-1, such as IN (Greece is GR)")
                }
                return nationality
            },
            text: { $0.code })
    }
}
