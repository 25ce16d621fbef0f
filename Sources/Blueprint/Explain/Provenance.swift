import Diagnostics
import Rules
import ServiceKit
package import Shapes

/// Where a value of a centre comes from: what each layer says about a key on a day, and which of them counts.
package struct Provenance: Sendable {
    /// What one layer says.
    package struct Step: Sendable {
        /// The file, with line and column.
        package let place: String
        /// The value, in one line.
        package let value: String
        /// Since when and until when the entry holds.
        package let period: String?
        /// Where it stands in the world.
        package let source: String?
        /// What nobody has confirmed.
        package let assumed: String?
        /// Whether it counts; of one key one entry does, and closures add up.
        package let counts: Bool
    }

    /// The key that was asked for.
    package let key: String
    /// The layers that say something, the one that counts first.
    package let steps: [Step]

    /// The answer as JSON.
    package static let shape = Shape<Provenance>.record(
        "Provenance", "where a value comes from", Provenance.init,
        Field("key", .text, "the key", \.key),
        Field(
            "steps",
            Shape<Step>.record(
                "WhyStep", "what one layer says", Step.init,
                Field("place", .text, "file, line and column", \.place),
                Field("value", .text, "the value", \.value),
                .optional("period", .text, "when it holds", \.period),
                .optional("source", .text, "where it stands", \.source),
                .optional("assumed", .text, "what nobody has confirmed", \.assumed),
                Field("counts", .boolean, "whether this one counts", \.counts)
            ).list(), "what each layer says", \.steps))

    /// Asks the files of a blueprint; `layers` are the trees of centre, profile and national file, the centre's first.
    static func ask(
        _ key: String, layers: [Node], manifest: (String) -> Node?, start: Day?, on day: Day
    ) -> Result<Provenance, Diagnostic> {
        let parts = key.split(separator: ".", maxSplits: 2).map(String.init)
        guard let section = parts.first else { return .failure(unknown(key, in: layers)) }
        guard TreePath.keys[section] != nil else {
            var steps: [Step] = []
            for case let value? in layers.map({ $0[section] }) {
                steps.append(step(value, of: value, period: nil, counts: steps.isEmpty))
            }
            return steps.isEmpty
                ? .failure(unknown(key, in: layers)) : .success(Provenance(key: key, steps: steps))
        }
        let isKeyed = (TreePath.keys[section] ?? nil) != nil
        let name = isKeyed ? parts.dropFirst().first : nil
        let field = parts.dropFirst(isKeyed ? 2 : 1).joined(separator: ".")
        var steps: [Step] = []
        // Of each key one entry counts; closures add up, and a cumulative figure stands beside those it holds.
        var counted: Set<String?> = []
        func counts(_ key: String?) -> Bool {
            ["closures", "recorded"].contains(section) || counted.insert(key).inserted
        }
        var isReplaced = false
        for (index, root) in layers.enumerated() {
            let entries = TreePath.entries(of: section, in: root).filter {
                name == nil || $0.key == name || $0.key?.hasPrefix("\(name ?? "")@") == true
            }
            // A layer that names the key replaces what is inherited, on days of its gaps too.
            let replaces = isKeyed && section != "services" && !entries.isEmpty
            defer { isReplaced = isReplaced || replaces }
            if isReplaced, steps.isEmpty { break }
            let holding = entries.filter {
                period(of: $0.node, start: index < layers.count - 1 ? start : nil).contains(day)
            }
            for entry in holding {
                let period = period(of: entry.node, start: index < layers.count - 1 ? start : nil)
                guard !field.isEmpty else {
                    steps.append(step(entry.node, of: entry.node, period: period, counts: counts(entry.key)))
                    continue
                }
                if let value = value(field, in: entry.node) {
                    steps.append(step(value, of: entry.node, period: period, counts: counts(entry.key)))
                }
            }
        }
        if section == "services", let name, !field.isEmpty, let settings = manifest(name)?["settings"],
            case .list(let declared) = settings.content,
            let setting = declared.first(where: {
                $0["setting"]?.text == field || "settings.\($0["setting"]?.text ?? "")" == field
            }),
            let standard = setting["default"]
        {
            steps.append(step(standard, of: setting, period: nil, counts: steps.isEmpty))
        }
        return steps.isEmpty ? .failure(unknown(key, in: layers)) : .success(Provenance(key: key, steps: steps))
    }

    private static func value(_ field: String, in entry: Node) -> Node? {
        var node: Node? = entry
        for part in field.split(separator: ".") { node = node?[String(part)] }
        return node ?? entry["settings"]?[field]
    }

    private static func period(of node: Node, start: Day?) -> Period {
        func day(_ key: String) -> Day? { node[key]?.text.flatMap { Day($0) } }
        if let on = day("on") { return Period(from: on, until: on.adding(days: 1)) }
        return Period(from: day("from") ?? start, until: day("until") ?? day("through")?.adding(days: 1))
    }

    private static func step(_ value: Node, of entry: Node, period: Period?, counts: Bool) -> Step {
        let leaves = TreePath.leaves(of: value)
        let text = leaves.map { $0.path.isEmpty ? $0.text : "\($0.path): \($0.text)" }.joined(separator: ", ")
        return Step(
            place: value.range.map { Place.file($0).description } ?? "", value: text,
            period: period.flatMap { period in
                switch (period.from, period.until) {
                case (nil, nil): nil
                case (let from?, nil): "from \(from)"
                case (nil, let until?): "until \(until)"
                case (let from?, let until?): "from \(from) until \(until)"
                }
            },
            source: entry["source"]?.text, assumed: entry["assumed"]?.text, counts: counts)
    }

    private static func unknown(_ key: String, in layers: [Node]) -> Diagnostic {
        var known: [String] = []
        for root in layers {
            guard case .map(let entries) = root.content else { continue }
            for entry in entries {
                known.append(entry.key)
                for (name, node) in TreePath.entries(of: entry.key, in: root) {
                    let base = name.map { "\(entry.key).\($0)" } ?? entry.key
                    known.append(base)
                    known += TreePath.leaves(of: node, at: base).map { $0.path.replacing(".settings.", with: ".") }
                }
            }
        }
        let near = Nearest.name(to: key, in: known).map { "write `\($0)`" }
        return Diagnostic(
            "unknown-key", at: .whole(key), "nothing says anything about `\(key)` on that day",
            fix: near ?? "a key is section.key.field, such as services.biometrics.minutes or booking.horizon")
    }
}
