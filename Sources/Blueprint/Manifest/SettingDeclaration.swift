import Calendars
package import Diagnostics
package import Rules
package import ServiceKit
package import Shapes

/// A setting of a module that national.yaml and a centre may set.
package struct SettingDeclaration: Sendable {
    /// What a setting holds: a value as facts have, or an amount of time.
    package enum Kind: Hashable, Sendable {
        /// A value of a fact's type.
        case fact(FactType)
        /// An amount of time, `3 working days`.
        case term

        /// What its values are, for a message.
        package var summary: String {
            switch self {
            case .fact(let type): type.summary
            case .term: "an amount of time"
            }
        }
    }

    /// Its name.
    package let name: String
    /// What it holds.
    package let type: Kind
    /// The words it may be, for a word.
    package let words: [String]
    /// The module's own value; an amount of time is its text.
    package let standard: Fact
    /// The least it may be.
    package let least: Fact?
    /// The most it may be.
    package let most: Fact?
    /// Where the value stands in the world.
    package let source: String?
    /// What nobody has confirmed about it.
    package let assumed: String?
    /// Where its name stands.
    package let place: Place

    /// The setting as conditions know it; `nil` for an amount of time, which no condition compares.
    package var setting: Setting? {
        guard case .fact(let type) = type else { return nil }
        return Setting(name: name, type: type, standard: standard)
    }

    /// Reads a value of the setting, within its bounds; `nil` only after something was reported.
    package func read(_ node: Node, _ reading: inout Reading) -> Fact? {
        guard let value = SettingDeclaration.value(node, type, words, &reading) else { return nil }
        if let least, let found = Self.order(value), let bound = Self.order(least), found < bound {
            return reading.fail(
                "out-of-bounds", node, "\(value) is below \(least), the least `\(name)` may be",
                fix: "write at least \(least)")
        }
        if let most, let found = Self.order(value), let bound = Self.order(most), found > bound {
            return reading.fail(
                "out-of-bounds", node, "\(value) is over \(most), the most `\(name)` may be",
                fix: "write at most \(most)")
        }
        return value
    }

    static func value(_ node: Node, _ kind: Kind, _ words: [String], _ reading: inout Reading) -> Fact? {
        switch kind {
        case .term: return Shape<Term>.term.read(node, &reading).map { .word($0.description) }
        case .fact(let type):
            let reader = FactDeclaration(name: "setting", type: type, words: words, knownBy: .officer)
            guard let value = reader.read(node, &reading) else { return nil }
            if type == .minutes, case .number(let minutes) = value, minutes % 5 != 0 {
                return reading.fail(
                    "uneven-minutes", node, "\(minutes) is no multiple of five minutes",
                    fix: "write \(minutes / 5 * 5) or \((minutes / 5 + 1) * 5)")
            }
            return value
        }
    }

    static func order(_ value: Fact) -> Int? {
        switch value {
        case .number(let number): number
        case .money(let cents): cents
        case .day(let day): day.number
        case .word, .words, .never: nil
        }
    }
}

extension Shape where Value == SettingDeclaration.Kind {
    static var settingKind: Shape<SettingDeclaration.Kind> {
        let types: [FactType] = [.yesNo, .word, .number, .minutes, .months, .years, .day, .money]
        let words = types.map(\.rawValue) + ["term"]
        return .scalar(
            .words(words),
            parse: { written throws(Problem) in
                if written == "term" { return .term }
                guard let type = types.first(where: { $0.rawValue == written }) else {
                    throw Problem.unknownWord(written, known: words)
                }
                return .fact(type)
            },
            text: { kind in
                switch kind {
                case .fact(let type): type.rawValue
                case .term: "term"
                }
            })
    }
}
