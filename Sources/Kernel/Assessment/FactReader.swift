import Blueprint
import Diagnostics
import Operations
import Rules
import ServiceKit
import Shapes

/// Reads the facts of a request by the declarations of some modules; what is wrong is told with its pointer.
///
/// Modules that declare a fact of one name declare it alike: one answer holds in all of them.
struct FactReader {
    let manifests: [ModuleManifest]
    /// Whether facts that only officers or code know may be given: assessment takes any, a booking the client's.
    let takesAll: Bool

    /// Facts by name; `pointer` is where they stand in the body, such as `/party/0/facts`.
    func read(_ given: [Keyed<FactText>], at pointer: String, _ findings: inout [InputFinding]) -> [String: Fact] {
        var facts: [String: Fact] = [:]
        for entry in given {
            let place = "\(pointer)/\(entry.key.pointerPart)"
            guard let declaration = declaration(of: entry.key) else {
                let names = manifests.flatMap { $0.vocabulary.facts.map(\.name) }
                let near = Nearest.name(to: entry.key, in: names).map { "write `\($0)`" }
                let modules = manifests.map { "`\($0.id.value)`" }
                let who = modules.count == 1 ? "\(modules[0]) has no fact" : "none of \(modules.listed) has a fact"
                findings.append(InputFinding("unknown-fact", at: place, "\(who) of that name", fix: near))
                continue
            }
            guard takesAll || declaration.knownBy == .client else {
                findings.append(
                    InputFinding(
                        "not-asked", at: place, "this is not the client's to say", fix: "leave it out"))
                continue
            }
            var reading = Reading()
            if let fact = declaration.read(entry.value.node, &reading) {
                facts[entry.key] = fact
            }
            findings += reading.diagnostics.map { InputFinding($0.code, at: place, $0.message, fix: $0.fix) }
        }
        return facts
    }

    // A module's own declaration goes before the kernel's of the same name.
    private func declaration(of fact: String) -> FactDeclaration? {
        for manifest in manifests {
            if let declared = manifest.facts.first(where: { $0.name == fact }) {
                return manifest.vocabulary.fact(fact) ?? declared
            }
        }
        return manifests.lazy.compactMap { $0.vocabulary.fact(fact) }.first
    }
}

extension String {
    /// The text as a part of a JSON pointer (RFC 6901).
    var pointerPart: String { replacing("~", with: "~0").replacing("/", with: "~1") }
}

extension FactText {
    /// The value as a tree, for a reader that knows its type.
    var node: Node {
        switch self {
        case .text(let text): Node(.scalar(text, .string))
        case .number(let number): Node(.scalar(String(number), .number))
        case .list(let words): Node(.list(words.map { Node(.scalar($0, .string)) }))
        }
    }

    /// A known value as an answer spells it.
    init(_ fact: Fact) {
        switch fact {
        case .number(let number): self = .number(number)
        case .words(let words): self = .list(words)
        default: self = .text(fact.description)
        }
    }
}
