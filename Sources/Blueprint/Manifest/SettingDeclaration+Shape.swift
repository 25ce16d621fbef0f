import Diagnostics
import Rules
import ServiceKit
import Shapes

extension SettingDeclaration {
    static var shape: Shape<SettingDeclaration> {
        Shape<SettingDeclaration>(
            schema: written.schema,
            read: { node, reading in
                guard let written = written.read(node, &reading) else { return nil }
                return written.declaration(at: reading.place(of: node["setting"] ?? node), node, &reading)
            },
            write: { setting, json in json.string(setting.name) })
    }

    private struct Written {
        let name: String
        let type: Kind
        let words: [String]?
        let standard: Node
        let least: Node?
        let most: Node?
        let source: String?
        let assumed: String?

        func declaration(at place: Place, _ node: Node, _ reading: inout Reading) -> SettingDeclaration? {
            let isWord = type == .fact(.word)
            if isWord != (words != nil) {
                return reading.fail(
                    isWord ? "missing-key" : "unexpected-key", node["one-of"] ?? node,
                    isWord ? "a word needs its list" : "only a word has a list of words",
                    fix: isWord ? "add `one-of: [these, words]`" : "leave `one-of` out")
            }
            func bound(_ node: Node?, _ key: String, _ reading: inout Reading) -> Fact?? {
                guard let node else { return .some(nil) }
                guard case .fact(let kind) = type, kind.isOrdered else {
                    let nothing: Fact? = reading.fail(
                        "unexpected-key", node, "\(type.summary) has no \(key)", fix: "leave `\(key)` out")
                    return nothing.map(Optional.some)
                }
                return SettingDeclaration.value(node, type, [], &reading).map(Optional.some)
            }
            guard let least = bound(least, "least", &reading), let most = bound(most, "most", &reading) else {
                return nil
            }
            if let low = least.flatMap(SettingDeclaration.order), let high = most.flatMap(SettingDeclaration.order),
                low > high
            {
                return reading.fail(
                    "turned-bounds", self.most ?? node, "the most is below the least", fix: "turn the two round")
            }
            func setting(_ standard: Fact) -> SettingDeclaration {
                SettingDeclaration(
                    name: name, type: type, words: words ?? [], standard: standard, least: least, most: most,
                    source: source, assumed: assumed, place: place)
            }
            // The bounds hold for the module's own value as well.
            return setting(.never).read(standard, &reading).map(setting)
        }
    }

    private static var written: Shape<Written> {
        Shape<Written>.record(
            "Setting", "what national.yaml and a centre may set", Written.init,
            Field("setting", .name, "its name", \.name),
            Field("type", .settingKind, "the type of its values", \.type),
            .optional("one-of", Shape<String>.name.list(least: 1), "the words it may be", \.words),
            Field("default", .later(.either([.string(), .integer()])), "the module's own value", \.standard),
            .optional("least", .later(.either([.string(), .integer()])), "the least it may be", \.least),
            .optional("most", .later(.either([.string(), .integer()])), "the most it may be", \.most),
            .optional("source", .text, "where it stands", \.source),
            .optional("assumed", .text, "what nobody has confirmed", \.assumed))
    }
}
