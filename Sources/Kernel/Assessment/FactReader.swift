import Blueprint
import Diagnostics
import Operations
import Rules
import ServiceKit
import Shapes

/// Reads the facts of a request by a module's declarations; what is wrong is told with its pointer.
struct FactReader {
    let manifest: ModuleManifest
    /// Whether facts that only officers or code know may be given: assessment takes any, a booking the client's.
    let takesAll: Bool

    /// Facts by name; `pointer` is where they stand in the body, such as `/party/0/facts`.
    func read(_ given: [Keyed<FactText>], at pointer: String, _ findings: inout [InputFinding]) -> [String: Fact] {
        var facts: [String: Fact] = [:]
        for entry in given {
            let place = "\(pointer)/\(entry.key.pointerPart)"
            guard let declaration = manifest.vocabulary.fact(entry.key) else {
                let names = manifest.vocabulary.facts.map(\.name)
                let near = Nearest.name(to: entry.key, in: names).map { "write `\($0)`" }
                findings.append(
                    InputFinding(
                        "unknown-fact", at: place, "`\(manifest.id.value)` has no fact of that name", fix: near))
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
