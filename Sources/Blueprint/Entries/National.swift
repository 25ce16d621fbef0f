package import Calendars
import Rules
package import Shapes

/// A holiday of the opening calendar, or a name that centres may close on.
package struct Holiday: Sendable {
    /// Its name, such as `carnival-monday`.
    package let name: String
    /// When it falls, before a Sunday moves it.
    package let every: HolidayRule
    /// Where it goes from a Sunday.
    package let ifSunday: HolidayRule.IfSunday?
    /// Whether desks are closed on it.
    package let isClosed: Bool

    /// When it falls.
    package var rule: HolidayRule { HolidayRule(every.basis, ifSunday: ifSunday ?? .stays) }

    static let record = Record<Holiday>(
        Holiday.init,
        Field("holiday", .name, "its name", \.name),
        Field("every", .holidayRule, "when it falls: `1 january`, `easter + 39 days`", \.every),
        .optional("if-sunday", .ifSunday, "where it goes from a Sunday", \.ifSunday),
        Field("closed", .yesNo, default: true, "whether desks are closed", \.isClosed))
}

/// A named list that decisions read, such as the nationalities that need a visa.
package struct NamedList: Sendable {
    /// What its members are.
    package enum Kind: String, CaseIterable, Sendable {
        case nationalities
        case municipalities
        case words
    }

    /// Its name.
    package let name: String
    /// What its members are.
    package let kind: Kind
    /// Its members.
    package let members: [Located<String>]

    static let record = Record<NamedList>(
        NamedList.init,
        Field("list", .name, "its name", \.name),
        Field("of", .word, "what its members are", \.kind),
        Field("members", Shape<String>.writtenScalar.located.list(least: 1), "its members", \.members))
}

/// A dated table of amounts that modules use by name.
package struct AmountTable: Sendable {
    /// Its name.
    package let name: String
    /// Amounts by the name of a group.
    package let amounts: [Keyed<Money>]

    static let record = Record<AmountTable>(
        AmountTable.init,
        Field("table", .name, "its name", \.name),
        Field("amounts", Shape<Money>.money.map(), "amounts by group: { general: 148 euro }", \.amounts))

    /// Cents by group, as the code of modules reads them.
    package var cents: [String: Int] {
        Dictionary(amounts.map { ($0.key, $0.value.cents) }, uniquingKeysWith: { first, _ in first })
    }
}

/// An amount in euro cents.
package struct Money: Hashable, Sendable {
    /// Cents.
    package let cents: Int

    /// The amount as files write it, `148 euro` or `12.50 euro`.
    package var text: String {
        let rest = cents % 100
        return rest == 0 ? "\(cents / 100) euro" : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest) euro"
    }
}

extension Shape where Value == Money {
    /// An amount: `148 euro`, `12.50 euro`.
    package static var money: Shape<Money> {
        .scalar(
            .string(pattern: "^[0-9]+(\\.[0-9]{2})? euro$"),
            parse: { written throws(Problem) in
                let wrong = Problem(
                    "invalid-amount", "`\(written)` is no amount", fix: "such as 148 euro or 12.50 euro")
                let parts = written.split(separator: " ")
                guard parts.count == 2, parts[1] == "euro" else { throw wrong }
                let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
                guard digits.count <= 2, let euros = Int(digits[0]), euros >= 0, euros < 1_000_000 else { throw wrong }
                guard digits.count == 2 else { return Money(cents: euros * 100) }
                guard digits[1].utf8.count == 2, let cents = Int(digits[1]), cents >= 0 else { throw wrong }
                return Money(cents: euros * 100 + cents)
            },
            text: { $0.text })
    }
}

extension Shape where Value == HolidayRule {
    static var holidayRule: Shape<HolidayRule> {
        .faulting(
            .string(), code: "invalid-holiday", { text throws(TextFault) in try HolidayRule(text) },
            { $0.description })
    }
}

extension Shape where Value == HolidayRule.IfSunday {
    static var ifSunday: Shape<HolidayRule.IfSunday> {
        .faulting(
            .string(), code: "invalid-holiday", { text throws(TextFault) in try HolidayRule.IfSunday(text) },
            { $0.rawValue })
    }
}
