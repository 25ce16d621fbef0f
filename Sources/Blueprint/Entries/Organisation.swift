package import Calendars
import Rules
package import Shapes

/// An agreement between the partners; outside all of them nothing new can be booked.
package struct Agreement: Sendable {
    /// Its name, such as `pilot`.
    package let name: String

    static let record = Record<Agreement>(Agreement.init, Field("agreement", .name, "its name", \.name))
}

/// A place where a centre has desks.
package struct Site: Sendable {
    /// Its name, such as `stadskantoor`.
    package let name: String
    /// Street and number.
    package let street: String?
    /// Postal code, `6211 DW`.
    package let postalCode: String?
    /// City.
    package let city: String?

    static let record = Record<Site>(
        Site.init,
        Field("site", .name, "its name", \.name),
        .optional("street", .text(most: 200), "street and number", \.street),
        .optional("postal-code", .postalCode, "postal code: 6211 DW", \.postalCode),
        .optional("city", .text(most: 100), "city", \.city))
}

/// An organisation behind the counter.
package struct Partner: Sendable {
    /// Who keeps a partner's appointments.
    package enum Planner: String, CaseIterable, Sendable {
        /// Loket itself.
        case loket
        /// A planner outside, whose appointments arrive as blocks.
        case external
    }

    /// Its name: `expat-centre`, `municipality` or `ind`.
    package let name: String
    /// The name that people see.
    package let title: String
    /// Whether one may come without an appointment.
    package let walkIns: Bool
    /// Who keeps its appointments.
    package let planner: Planner

    static let record = Record<Partner>(
        Partner.init,
        Field("partner", .name, "its name", \.name),
        Field("name", .text(least: 1, most: 200), "the name that people see", \.title),
        Field("walk-ins", .yesNo, default: false, "whether one may come without an appointment", \.walkIns),
        Field("planner", .word, default: Planner.loket, "who keeps its appointments", \.planner))
}

/// A municipality that takes part: its residents are interviewed here.
package struct Municipality: Sendable {
    /// Its CBS code, `GM0938`.
    package let code: String
    /// Its name.
    package let name: String
    /// Holidays by name on which its town hall is closed.
    package let closed: [Located<String>]

    static let record = Record<Municipality>(
        Municipality.init,
        Field("municipality", .municipality, "its CBS code: GM0938", \.code),
        Field("name", .text(least: 1, most: 200), "its name", \.name),
        Field("closed", Shape<String>.name.located.list(), default: [], "holidays on which it is closed", \.closed))
}

/// A bookable counter of one partner.
package struct Desk: Sendable {
    /// Its name, unique in the centre.
    package let name: String
    /// The partner whose desk it is.
    package let partner: Located<String>
    /// The site where it stands; may be left out where there is one.
    package let site: Located<String>?
    /// The services it gives; `nil` for all that its partner gives here.
    package let gives: [Located<String>]?

    static let record = Record<Desk>(
        Desk.init,
        Field("desk", .name, "its name", \.name),
        Field("partner", Shape<String>.name.located, "whose desk it is", \.partner),
        .optional("site", Shape<String>.name.located, "where it stands", \.site),
        .optional("gives", Shape<String>.name.located.list(least: 1), "the services it gives", \.gives))
}

/// When a partner is open at a site.
package struct Opening: Sendable {
    /// The partner.
    package let partner: Located<String>
    /// The site, where there are several.
    package let site: Located<String>?
    /// The hours of each day.
    package let week: OpeningWeek

    static let record = Record<Opening>(
        Opening.init,
        Field("partner", Shape<String>.name.located, "whose hours these are", \.partner),
        .optional("site", Shape<String>.name.located, "where, if there are several sites", \.site),
        Field("week", .week, "the hours of each day", \.week))
}

/// Days on which partners are closed; closures add up.
package struct Closure: Sendable {
    /// A holiday by name, each time it comes; else the entry's period counts.
    package let every: Located<String>?
    /// The name of the reason, explained in the texts.
    package let because: Located<String>
    /// Whom it concerns; empty for everyone.
    package let partners: [Located<String>]
    /// Where; empty for everywhere.
    package let sites: [Located<String>]
    /// The hours concerned; `nil` for the whole day.
    package let hours: OpeningHours?

    static let record = Record<Closure>(
        Closure.init,
        .optional("every", Shape<String>.name.located, "a holiday, each time it comes", \.every),
        Field("because", Shape<String>.name.located, "the reason, by its name in the texts", \.because),
        Field("partners", Shape<String>.name.located.list(least: 1), default: [], "whom it concerns", \.partners),
        Field("sites", Shape<String>.name.located.list(least: 1), default: [], "where", \.sites),
        .optional("hours", .hours, "the hours concerned", \.hours))
}

extension Shape where Value == String {
    static var postalCode: Shape<String> {
        .scalar(
            .string(pattern: "^[1-9][0-9]{3} [A-Z]{2}$"),
            parse: { written throws(Problem) in
                let parts = written.split(separator: " ")
                guard parts.count == 2, parts[0].utf8.count == 4, let number = Int(parts[0]), number >= 1000,
                    parts[1].utf8.count == 2, parts[1].utf8.allSatisfy({ (65...90).contains($0) }),
                    !["SA", "SD", "SS"].contains(parts[1])
                else {
                    throw Problem("invalid-postal-code", "`\(written)` is no postal code", fix: "such as 6211 DW")
                }
                return written
            },
            text: { $0 })
    }
}
