package import Calendars
import Diagnostics
import Rules
package import Shapes

/// A term that runs on a case.
package struct ClockDeclaration: Sendable {
    /// What a term is.
    package enum Kind: String, CaseIterable, Sendable {
        /// What was promised; it counts the partner's own open days.
        case promise
        /// What a law says; it counts as the Algemene termijnenwet does.
        case statutory
    }

    /// An amount of time, or a setting that holds one.
    package enum Length: Sendable {
        /// The amount itself.
        case term(Term)
        /// The setting of this name.
        case setting(String)
    }

    /// Its name.
    package let name: Located<String>
    /// What it is.
    package let kind: Kind
    /// How long it runs.
    package let term: Length
    /// The step from whose day it runs, where that is not the step that starts it.
    package let fromStep: Located<String>?
    /// How long before its end people are warned.
    package let warn: Term?
    /// Where it stands in the world.
    package let source: String?
    /// What nobody has confirmed about it.
    package let assumed: String?

    static func shape(_ settings: [SettingDeclaration], broken: Set<String>) -> Shape<ClockDeclaration> {
        .record(
            "Clock", "a term that runs on a case", ClockDeclaration.init,
            Field("clock", Shape<String>.name.located, "its name", \.name),
            Field("kind", .word, "a promise, or statutory", \.kind),
            Field("term", length(settings, broken), "how long it runs, or a setting that says so", \.term),
            .optional("from-step", Shape<String>.name.located, "the step from whose day it runs", \.fromStep),
            .optional("warn", .before, "how long before its end people are warned", \.warn),
            .optional("source", .text, "where it stands", \.source),
            .optional("assumed", .text, "what nobody has confirmed", \.assumed))
    }

    private static func length(_ settings: [SettingDeclaration], _ broken: Set<String>) -> Shape<Length> {
        let names = settings.filter { $0.type == .term }.map(\.name)
        return Shape<Length>(
            schema: .string(),
            read: { node, reading in
                guard let written = node.text, written.utf8.first.map({ (97...122).contains($0) }) ?? false else {
                    return Shape<Term>.term.read(node, &reading).map(Length.term)
                }
                if names.contains(written) || broken.contains(written) { return .setting(written) }
                return reading.fail(
                    "unknown-setting", node, "there is no setting `\(written)` of type term",
                    fix: Nearest.name(to: written, in: names).map { "write `\($0)`" } ?? "write it as in 3 working days"
                )
            },
            write: { length, json in
                switch length {
                case .term(let term): json.string(term.description)
                case .setting(let name): json.string(name)
                }
            })
    }
}
