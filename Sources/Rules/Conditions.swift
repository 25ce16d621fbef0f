import Diagnostics
package import Shapes

/// Conditions that must all hold: what stands behind `when:`.
package struct Conditions: Sendable {
    /// Each condition, in the order written; none holds always.
    package let all: [Requirement]
    let vocabulary: Vocabulary

    /// What always holds.
    package static func none(in vocabulary: Vocabulary) -> Conditions {
        Conditions(all: [], vocabulary: vocabulary)
    }

    /// What conditions look like from outside.
    package static let schema = Schema.map(Condition.schema)

    /// Reads the conditions behind `when:`; `nil` only after something was reported.
    package static func read(
        _ node: Node, in vocabulary: Vocabulary, _ reading: inout Reading
    ) -> Conditions? {
        guard case .map(let entries) = node.content else {
            return reading.mismatch(node, expected: "a fact and its condition, `{ age: under 6 }`")
        }
        if entries.isEmpty {
            return reading.fail(
                "empty-condition", node, "a condition is missing here", fix: "leave `when` out where it always holds")
        }
        var all: [Requirement] = []
        for entry in entries {
            reading.at(entry.key) { reading in
                if let one = requirement(entry, in: vocabulary, &reading) { all.append(one) }
            }
        }
        return all.count == entries.count ? Conditions(all: all, vocabulary: vocabulary) : nil
    }

    /// The shape of the conditions behind `when:`.
    package static func shape(in vocabulary: Vocabulary) -> Shape<Conditions> {
        Shape<Conditions>(
            schema: schema, read: { read($0, in: vocabulary, &$1) },
            write: { requirements, json in
                json.object { json in
                    for one in requirements.all {
                        json.key(one.fact)
                        json.string(one.condition.text)
                    }
                }
            })
    }

    private static func requirement(
        _ entry: Node.Entry, in vocabulary: Vocabulary, _ reading: inout Reading
    ) -> Requirement? {
        guard let index = vocabulary.index(of: entry.key) else {
            if case .broken = entry.value.content { return nil }
            if vocabulary.broken.contains(entry.key) { return nil }
            let names = vocabulary.facts.map(\.name)
            let nearest = Nearest.name(to: entry.key, in: names)
            reading.report(
                "unknown-fact", at: entry.keyRange, "there is no fact `\(entry.key)`",
                fix: nearest.map { "write `\($0)`" } ?? "known here: \(names.joined(separator: ", "))")
            return nil
        }
        let condition = Condition.read(
            entry.value, on: vocabulary.facts[index], in: vocabulary, key: entry.keyRange, &reading)
        return condition.map {
            Requirement(fact: entry.key, condition: $0, index: index, place: reading.place(of: entry.value))
        }
    }
}
