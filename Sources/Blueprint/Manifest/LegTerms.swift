import Diagnostics
import Rules
package import ServiceKit
import Shapes

/// How long a leg of a service takes, and whether several persons share one.
package struct LegTerms: Sendable {
    /// Minutes: a number, or a setting that a centre may set.
    package enum Minutes: Sendable, Hashable {
        /// A number of minutes.
        case fixed(Int)
        /// The setting of this name.
        case setting(String)

        /// The minutes with the centre's settings.
        package func minutes(_ settings: [String: Fact]) -> Int {
            switch self {
            case .fixed(let minutes): return minutes
            case .setting(let name):
                if case .number(let minutes) = settings[name] { return minutes }
                return 0
            }
        }
    }

    /// Whether several persons share a leg.
    package enum Together: String, CaseIterable, Sendable {
        /// One leg for all who need it.
        case always
        /// One leg where a desk is free that long, else one after the other.
        case allowed
        /// Each person alone.
        case never
    }

    /// For one person.
    package let first: Minutes
    /// For each further person of one leg.
    package let eachFurther: Minutes
    /// Whether several persons share a leg.
    package let together: Together

    static func shape(_ settings: [SettingDeclaration], broken: Set<String>) -> Shape<LegTerms> {
        .record(
            "LegTerms", "how long a leg takes", LegTerms.init,
            Field("first", minutes(settings, broken, least: 5), "minutes for one person, or a setting", \.first),
            Field(
                "each-further", minutes(settings, broken), default: Minutes.fixed(0),
                "minutes for each further person, or a setting", \.eachFurther),
            Field("together", .word, "whether several persons share a leg", \.together))
    }

    private static func minutes(_ settings: [SettingDeclaration], _ broken: Set<String>, least: Int = 0) -> Shape<
        Minutes
    > {
        let names = settings.filter { $0.type == .fact(.minutes) }.map(\.name)
        return Shape<Minutes>(
            schema: .either([.integer(least: 0), .string(pattern: "^[a-z][a-z0-9-]*$")]),
            read: { node, reading in
                guard case .scalar(let written, let style) = node.content, style != .null, style != .boolean else {
                    return reading.mismatch(node, expected: "minutes or the name of a setting")
                }
                if let minutes = Int(written), String(minutes) == written {
                    guard minutes >= 0, minutes % 5 == 0 else {
                        return reading.fail(
                            "uneven-minutes", node, "\(minutes) is no multiple of five minutes",
                            fix: "write \(max(0, minutes) / 5 * 5) or \((max(0, minutes) / 5 + 1) * 5)")
                    }
                    guard minutes >= least else {
                        return reading.fail(
                            "out-of-bounds", node, "a leg of \(minutes) minutes is none", fix: "write at least \(least)"
                        )
                    }
                    return .fixed(minutes)
                }
                if let setting = settings.first(where: { $0.name == written }), names.contains(written),
                    case .number(let standard) = setting.standard, standard < least
                {
                    return reading.fail(
                        "out-of-bounds", node,
                        "the setting `\(written)` is \(standard) minutes by itself, which is no leg",
                        fix: "let its default be at least \(least), and give it `least: \(least)`")
                }
                if names.contains(written) || broken.contains(written) { return .setting(written) }
                if let other = settings.first(where: { $0.name == written }) {
                    return reading.fail(
                        "wrong-setting", node, "the setting `\(written)` is \(other.type.summary), not minutes",
                        fix: names.isEmpty
                            ? "write a number, such as 15" : "write a number, or \(names.joined(separator: ", "))")
                }
                return reading.fail(
                    "unknown-setting", node, "there is no setting `\(written)`; minutes or a setting is expected",
                    fix: Nearest.name(to: written, in: names).map { "write `\($0)`" } ?? "a number, such as 15")
            },
            write: { minutes, json in
                switch minutes {
                case .fixed(let number): json.integer(number)
                case .setting(let name): json.string(name)
                }
            })
    }
}
