package import Diagnostics
package import Shapes

extension Condition {
    /// What a condition looks like from outside: a text, or a list of values of which one must hold.
    package static let schema = Schema.either([
        .string(least: 1), .integer(), .list(.either([.string(least: 1), .integer()]), least: 1),
    ])

    /// Reads the condition on a fact; `key` is the fact's name in the file, for a condition that has no words.
    package static func read(
        _ node: Node, on fact: FactDeclaration, in vocabulary: Vocabulary, key: SourceRange? = nil,
        _ reading: inout Reading
    ) -> Condition? {
        let parser = ConditionParser(fact: fact, vocabulary: vocabulary)
        switch node.content {
        case .broken: return nil
        case .map: return reading.mismatch(node, expected: "a condition")
        case .list(let elements):
            guard !elements.isEmpty else { return report(ConditionParser.empty, node, &reading) }
            var members = Members()
            var isWhole = true
            for (index, element) in elements.enumerated() {
                isWhole = reading.at(index) { member(element, parser, &members, &$0) } && isWhole
            }
            let text = elements.map { $0.text ?? "" }.joined(separator: ", ")
            return isWhole ? Condition(.oneOf(members), text: "[\(text)]") : nil
        case .scalar(_, .null):
            return report(ConditionParser.empty, Node(node.content, range: key ?? node.range), &reading)
        case .scalar(let written, _):
            do throws(Problem) {
                return try parser.condition(written)
            } catch {
                let isBlank = written.allSatisfy(\.isWhitespace)
                return report(
                    error,
                    isBlank && key != nil && node.range?.text.isEmpty ?? true
                        ? Node(node.content, range: key) : node, &reading)
            }
        }
    }

    private static func member(
        _ node: Node, _ parser: ConditionParser, _ members: inout Members, _ reading: inout Reading
    ) -> Bool {
        guard case .scalar(let written, let style) = node.content, style != .null else {
            let nothing: Condition? = reading.mismatch(node, expected: "a value")
            return nothing != nil
        }
        do throws(Problem) {
            try parser.member(written, into: &members)
            return true
        } catch {
            let nothing: Condition? = report(error, node, &reading)
            return nothing != nil
        }
    }

    private static func report(_ problem: Problem, _ node: Node, _ reading: inout Reading) -> Condition? {
        var range = node.range
        if let part = problem.part, let whole = node.range, case .scalar(let text, let style) = node.content {
            let quote = style == .quoted ? 1 : 0
            // Text that YAML folded or escaped has no offsets of its own in the file.
            if whole.end - whole.start == text.utf8.count + 2 * quote {
                range = whole.part(from: part.lowerBound + quote, length: part.count)
            }
        }
        reading.report(problem.code, at: range, problem.message, fix: problem.fix)
        return nil
    }
}
