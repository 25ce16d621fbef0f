package import Diagnostics
import Rules
import Shapes

extension ModuleManifest {
    /// Facts of one name that two modules declare differently: a person is asked once, and the answer holds in both.
    package static func disagreements(among manifests: [ModuleManifest]) -> [Diagnostic] {
        var known: [String: (fact: FactDeclaration, module: String)] = [:]
        var found: [Diagnostic] = []
        for manifest in manifests {
            for fact in manifest.facts {
                guard let first = known[fact.name] else {
                    known[fact.name] = (fact, manifest.id.value)
                    continue
                }
                if fact.type == first.fact.type, fact.words == first.fact.words, fact.knownBy == first.fact.knownBy {
                    continue
                }
                found.append(
                    Diagnostic(
                        "facts-differ", at: fact.place,
                        "`\(fact.name)` is another fact in `\(first.module)`: one name has one type and one answer",
                        fix: "declare it the same way, or choose another name",
                        notes: [.init(first.fact.place, "as `\(first.module)` declares it")]))
            }
        }
        return found
    }
}
