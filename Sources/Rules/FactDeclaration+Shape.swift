import Diagnostics
package import ServiceKit
package import Shapes

extension FactDeclaration {
    /// Values of the fact: text in files, and in JSON text, a number for a count, a list for nationalities.
    package var values: Shape<Fact> {
        Shape<Fact>(schema: type.schema(words: words), read: read, write: { FactDeclaration.write($0, to: &$1) })
    }

    /// Reads a value of the fact; `nil` only after something was reported.
    package func read(_ node: Node, _ reading: inout Reading) -> Fact? {
        if isMany, case .list(let elements) = node.content {
            guard !elements.isEmpty else { return reading.fail("too-few", node, "at least one is needed") }
            var codes: [String] = []
            var isWhole = true
            for (index, element) in elements.enumerated() {
                if case .words(let more)? = reading.at(index, { scalar(element, &$0) }) {
                    codes += more.filter { !codes.contains($0) }
                } else {
                    isWhole = false
                }
            }
            return isWhole ? .words(codes) : nil
        }
        return scalar(node, &reading)
    }

    private func scalar(_ node: Node, _ reading: inout Reading) -> Fact? {
        guard case .scalar(let written, let style) = node.content, style != .null else {
            return reading.mismatch(node, expected: type.summary)
        }
        if style == .number, !type.isCount { return reading.mismatch(node, expected: type.summary) }
        if style == .boolean {
            return reading.fail(
                "wrong-type", node, "yes and no are words", fix: "write \"\(written == "true" ? "yes" : "no")\"")
        }
        let misread = type.findings(in: written)
        if !misread.isEmpty {
            for finding in misread { reading.report(finding.code, at: node, finding.message) }
            return nil
        }
        do throws(Problem) {
            return try type.value(of: written, words: words)
        } catch {
            return reading.fail(error.code, node, error.message, fix: error.fix)
        }
    }

    /// Writes a value as JSON: a count as a number, several words as a list, anything else as text.
    package static func write(_ value: Fact, to json: inout JSONWriter) {
        switch value {
        case .number(let number): json.integer(number)
        case .words(let words):
            json.array { json in
                for word in words {
                    json.element()
                    json.string(word)
                }
            }
        default: json.string(value.description)
        }
    }

    /// A declaration as manifests write it; the words of an outcome come later.
    package static var shape: Shape<FactDeclaration> {
        Shape<FactDeclaration>(
            schema: written.schema,
            read: { node, reading in
                guard let written = written.read(node, &reading) else { return nil }
                return written.declaration(at: reading.place(of: node["fact"] ?? node), node, &reading)
            },
            write: { fact, json in json.string(fact.name) })
    }

    private struct Written {
        let name: String
        let type: FactType
        let words: [String]?
        let knownBy: KnownBy
        let standard: Node?
        let reads: [Located<String>]?

        func declaration(at place: Place, _ node: Node, _ reading: inout Reading) -> FactDeclaration? {
            if type == .word, knownBy != .kernel, words == nil {
                return reading.fail(
                    "missing-key", node, "a word needs its list", fix: "add `one-of: [these, words]`")
            }
            if type != .word, words != nil {
                return reading.fail(
                    "unexpected-key", node["one-of"] ?? node, "only a word has a list of words",
                    fix: "write `type: word`, or leave `one-of` out")
            }
            let bare = FactDeclaration(
                name: name, type: type, words: words ?? [], knownBy: knownBy, reads: reads ?? [], place: place)
            guard let standard else { return bare }
            guard knownBy == .client || knownBy == .officer else {
                return reading.fail(
                    "unexpected-key", standard, "a fact known by \(knownBy.rawValue) has no default",
                    fix: "leave `default` out")
            }
            guard let value = bare.read(standard, &reading) else { return nil }
            return FactDeclaration(
                name: name, type: type, words: words ?? [], knownBy: knownBy, standard: value, reads: reads ?? [],
                place: place)
        }
    }

    private static var written: Shape<Written> {
        Shape<Written>.record(
            "Fact", "a fact that a decision may read", Written.init,
            Field("fact", .name, "its name", \.name),
            Field("type", .word, "the type of its values", \.type),
            .optional("one-of", Shape.name.list(least: 1), "the words it may be", \.words),
            Field("by", .word, "who knows it", \.knownBy),
            .optional("default", .later(.anything), "what it is until someone says otherwise", \.standard),
            .optional("reads", Shape.name.located.list(least: 1), "the facts it is worked out from", \.reads))
    }
}

extension FactType {
    /// What a value of the type looks like from outside.
    package func schema(words: [String] = []) -> Schema {
        switch self {
        case .yesNo: .words(["yes", "no"])
        case .word, .outcome: words.isEmpty ? .string() : .words(words)
        case .number: .integer()
        case .minutes, .months, .years: .integer(least: 0)
        case .day: .string(format: "date")
        case .money: .string(pattern: #"^[0-9]+(\.[0-9]{2})? euro$"#)
        case .dayOrNever: .string(pattern: "^([0-9]{4}-[0-9]{2}-[0-9]{2}|never)$")
        case .monthsOrNever: .either([.integer(least: 0), .words(["never"])])
        case .documentNumber: .string(least: 1, most: 32)
        case .dutchDocumentNumber: .string(pattern: "^[A-Z0-9]{9}$")
        case .machineReadableZone: .string(least: 88, most: 120)
        case .nationalities: .list(.string(pattern: "^[A-Z]{2}$"), least: 1)
        case .municipality: .string(pattern: "^(GM)?[0-9]{4}$")
        }
    }
}
