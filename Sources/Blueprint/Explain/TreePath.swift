import Shapes

/// Finds entries in the trees of centre files by section, key and field.
enum TreePath {
    /// The word that names an entry's key in each section; sections that are one timeline have none.
    static let keys: [String: String?] = [
        "agreements": nil, "sites": "site", "partners": "partner", "municipalities": "municipality", "desks": "desk",
        "opening": "partner", "closures": nil, "limits": "limit", "admission": nil, "services": "service",
        "bundles": "bundle", "booking": nil, "fees": "fee", "stock": "kind", "survey": "survey",
        "retention": "what", "reminders": "reminder", "holidays": "holiday", "lists": "list", "tables": "table",
        "overview": "line", "recorded": "line", "lines": "line", "sources": "source",
    ]

    /// The entries of a section, each with its key (`partner@site` for opening).
    static func entries(of section: String, in root: Node) -> [(key: String?, node: Node)] {
        guard let word = keys[section], case .list(let nodes) = root[section]?.content else { return [] }
        return nodes.map { node in
            guard let word else { return (nil, node) }
            let key = node[word]?.text ?? node["question"]?.text
            if section == "opening", let site = node["site"]?.text { return (key.map { "\($0)@\(site)" }, node) }
            return (key, node)
        }
    }

    /// Every scalar of a tree by its path, such as `week.tuesday`; lists count as one text.
    static func leaves(of node: Node, at path: String = "") -> [(path: String, text: String)] {
        switch node.content {
        case .map(let entries):
            entries.flatMap { leaves(of: $0.value, at: path.isEmpty ? $0.key : "\(path).\($0.key)") }
        case .list(let elements) where elements.contains(where: { $0.text == nil }):
            elements.enumerated().flatMap { leaves(of: $1, at: "\(path)[\($0 + 1)]") }
        case .list(let elements): [(path, "[\(elements.compactMap(\.text).joined(separator: ", "))]")]
        case .scalar(let text, _): [(path, text)]
        case .broken: []
        }
    }
}
