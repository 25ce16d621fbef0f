import Diagnostics
package import Shapes

extension DecisionTable {
    /// What a kind of table is called in its file, and what each rule must say.
    package enum Form: Sendable {
        /// A module's: `decision:` names it and every rule has a reason.
        case named
        /// A section that is one decision, of a name of its own.
        case section(String)
    }

    /// What a table looks like from outside.
    package static func schema(_ form: Form) -> Schema {
        shape(form, in: Vocabulary()).schema
    }

    /// The shape of a table whose rules use a vocabulary.
    package static func shape(_ form: Form, in vocabulary: Vocabulary) -> Shape<DecisionTable> {
        let entry = written(form, in: vocabulary).dated("a decision table")
        return Shape<DecisionTable>(
            schema: entry.schema,
            read: { node, reading in
                let known = reading.diagnostics.count
                guard let dated = entry.read(node, &reading) else { return nil }
                let name = dated.value.name
                return DecisionTable(
                    name: name, hit: dated.value.hit, validity: dated.validity, rules: dated.value.rules,
                    start: node["from"].map { reading.place(of: $0) } ?? name.place,
                    isWhole: reading.diagnostics.count == known && isWhole(dated.value.rules, node),
                    vocabulary: vocabulary)
            },
            write: { table, json in
                entry.write(
                    Dated(Written(Located(table.name, at: table.place), table.hit, table.rules), table.validity), &json)
            })
    }

    // Whether each rule kept its conditions: those on a fact that could not be read are left out without a word.
    private static func isWhole(_ rules: [Rule], _ node: Node) -> Bool {
        guard case .list(let elements)? = node["rules"]?.content, elements.count == rules.count else { return false }
        return zip(elements, rules).allSatisfy { ($0["when"] == nil) == $1.when.all.isEmpty }
    }

    private struct Written: Sendable {
        let name: Located<String>
        let hit: Hit
        let rules: [Rule]

        init(_ name: Located<String>, _ hit: Hit, _ rules: [Rule]) {
            self.name = name
            self.hit = hit
            self.rules = rules
        }
    }

    private static func written(_ form: Form, in vocabulary: Vocabulary) -> Record<Written> {
        let hit = Field<Written, Hit>("hit", .word, "which rule counts", \.hit)
        let rules = Field<Written, [Rule]>(
            "rules", rule(form, in: vocabulary).list(least: 1), "the rules in their order", \.rules)
        switch form {
        case .named:
            return Record<Written>(
                Written.init, Field("decision", Shape.name.located, "what it decides", \.name), hit, rules)
        case .section(let name):
            let section = Located(name, at: .whole(name))
            return Record<Written>({ Written(section, $0, $1) }, hit, rules)
        }
    }

    private static func rule(_ form: Form, in vocabulary: Vocabulary) -> Shape<Rule> {
        let record = Shape<Rule>.record(
            "Rule", "when it applies and what it says",
            { (when: Conditions?, then: Located<String>, because: Located<String>?, instead: Located<String>?) in
                Rule(
                    when: when ?? .none(in: vocabulary), then: then, because: because, instead: instead,
                    place: then.place)
            },
            .optional(
                "when", Conditions.shape(in: vocabulary), "what must hold; without it the rule always applies",
                \.conditions),
            Field("then", outcome(in: vocabulary).located, "the outcome", \.then),
            .optional("because", Shape.name.located, "the reason, by the name of a text", \.because),
            .optional("instead", Shape.name.located, "what to do instead, by the name of a text", \.instead))
        guard case .named = form else { return record }
        return Shape<Rule>(
            schema: record.schema,
            read: { node, reading in
                guard let rule = record.read(node, &reading) else { return nil }
                if rule.because == nil {
                    return reading.fail(
                        "missing-key", node, "`because` is missing", fix: "add `because:` and the name of a reason")
                }
                return rule
            },
            write: record.write)
    }

    private static func outcome(in vocabulary: Vocabulary) -> Shape<String> {
        Shape.name.checked { written in
            if vocabulary.outcomes.contains(written) || vocabulary.broken.contains(written) { return nil }
            let nearest = Nearest.name(to: written, in: vocabulary.outcomes)
            return Problem(
                "unknown-outcome", "there is no outcome `\(written)`",
                fix: nearest.map { "write `\($0)`" } ?? "known here: \(vocabulary.outcomes.joined(separator: ", "))")
        }
    }
}
