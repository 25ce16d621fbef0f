package import Diagnostics
import Shapes

extension Vocabulary {
    /// What is wrong among declared facts: reads of unknown facts, circles, and what only the kernel may know.
    package static func diagnostics(of declared: [FactDeclaration]) -> [Diagnostic] {
        let known = Dictionary(
            (KernelFacts.declarations + declared).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        var circled: Set<String> = []
        for fact in declared {
            if let diagnostic = kernel(fact) ?? reads(fact) {
                found.append(diagnostic)
                continue
            }
            let names = known.keys.sorted()
            var isWhole = true
            for read in fact.reads where known[read.value] == nil {
                isWhole = false
                found.append(
                    Diagnostic(
                        "unknown-fact", at: read.place, "there is no fact `\(read.value)`",
                        fix: Nearest.name(to: read.value, in: names).map { "write `\($0)`" }
                            ?? "known here: \(names.joined(separator: ", "))"))
            }
            // A circle is one cause, told at the first of its facts.
            if isWhole, !circled.contains(fact.name), let circle = circle(from: fact, known, &circled) {
                found.append(circle)
            }
        }
        return found
    }

    private static func kernel(_ fact: FactDeclaration) -> Diagnostic? {
        guard let kernel = KernelFacts.declarations.first(where: { $0.name == fact.name }) else {
            guard fact.knownBy == .kernel else { return nil }
            let names = KernelFacts.declarations.map(\.name)
            return Diagnostic(
                "not-a-kernel-fact", at: fact.place, "the kernel knows no fact `\(fact.name)`",
                fix: Nearest.name(to: fact.name, in: names).map { "write `\($0)`" }
                    ?? "the kernel knows \(names.joined(separator: ", "))")
        }
        if fact.knownBy != .kernel {
            return Diagnostic(
                "kernel-fact", at: fact.place, "`\(fact.name)` is the kernel's fact", fix: "write `by: kernel`")
        }
        if fact.type != kernel.type {
            return Diagnostic(
                "kernel-fact", at: fact.place, "the kernel's `\(fact.name)` is \(kernel.type.summary)",
                fix: "write `type: \(kernel.type.rawValue)`")
        }
        return nil
    }

    private static func reads(_ fact: FactDeclaration) -> Diagnostic? {
        if fact.knownBy == .code, fact.reads.isEmpty {
            return Diagnostic(
                "missing-key", at: fact.place, "`\(fact.name)` does not say what its code reads",
                fix: "add `reads: [these, facts]`")
        }
        if fact.knownBy != .code, let read = fact.reads.first {
            return Diagnostic(
                "unexpected-key", at: read.place, "only a fact by code reads others",
                fix: "leave `reads` out, or write `by: code`")
        }
        return nil
    }

    private static func circle(
        from fact: FactDeclaration, _ known: [String: FactDeclaration], _ circled: inout Set<String>
    ) -> Diagnostic? {
        func reached(from name: String) -> Set<String> {
            var seen: Set<String> = []
            var open = [name]
            while let name = open.popLast() {
                guard seen.insert(name).inserted else { continue }
                open += known[name]?.reads.map(\.value) ?? []
            }
            return seen
        }
        for read in fact.reads {
            let behind = reached(from: read.value)
            guard behind.contains(fact.name) else { continue }
            circled.formUnion(behind.filter { reached(from: $0).contains(fact.name) })
            return Diagnostic(
                "circle", at: read.place, "`\(fact.name)` is worked out from itself", fix: "let it read other facts")
        }
        return nil
    }
}
