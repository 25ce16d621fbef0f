import Diagnostics
package import Shapes

/// One value that two configurations state differently.
package struct Difference: Hashable, Sendable {
    /// The file, such as `maastricht.yaml`.
    package let file: String
    /// Section, key and field, such as `services.biometrics.settings.minutes`.
    package let path: String
    /// The first day on which the entry holds, where it says so.
    package let from: String?
    /// What it was; `nil` where it is new.
    package let old: String?
    /// What it becomes; `nil` where it is taken away.
    package let new: String?

    /// The difference on one line.
    package var text: String {
        let place = "\(file): \(path)\(from.map { " from \($0)" } ?? "")"
        return switch (old, new) {
        case (let old?, let new?): "\(place): \(old) → \(new)"
        case (nil, let new?): "\(place): + \(new)"
        case (let old?, nil): "\(place): - \(old)"
        case (nil, nil): place
        }
    }

    /// A difference as it is shown over the API.
    package static let shape = Shape<Difference>.record(
        "Difference", "one value that two configurations state differently", Difference.init,
        Field("file", .text, "the file", \.file),
        Field("path", .text, "section, key and field", \.path),
        .optional("from", .text, "the first day on which the entry holds", \.from),
        .optional("old", .text, "what it was", \.old),
        .optional("new", .text, "what it becomes", \.new))

    init(file: String, path: String, from: String?, old: String?, new: String?) {
        self.file = file
        self.path = path
        self.from = from
        self.old = old
        self.new = new
    }

    /// Everything that differs between two configurations, by file and path; formatting and comments do not count.
    package static func between(_ old: ConfigurationFiles, _ new: ConfigurationFiles) -> [Difference] {
        Set(old.texts.keys).union(new.texts.keys).sorted().flatMap { name in
            old.texts[name] == new.texts[name]
                ? [] : differences(in: name, values(of: name, old), values(of: name, new))
        }
    }

    private struct Value {
        let path: String
        let from: String?
        let text: String
    }

    private static func differences(in file: String, _ old: [String: Value], _ new: [String: Value]) -> [Difference] {
        Set(old.keys).union(new.keys).sorted().compactMap { id in
            let (one, two) = (old[id], new[id])
            guard one?.text != two?.text, let any = two ?? one else { return nil }
            return Difference(file: file, path: any.path, from: any.from, old: one?.text, new: two?.text)
        }
    }

    private static func values(of name: String, _ files: ConfigurationFiles) -> [String: Value] {
        guard let text = files.texts[name], let root = YAMLReader.read(SourceFile(name: name, text: text)).root,
            case .map(let entries) = root.content
        else { return [:] }
        var values: [String: Value] = [:]
        for entry in entries {
            guard case .list = entry.value.content, !ConfigurationFiles.isManifest(name),
                TreePath.keys[entry.key] != nil
            else {
                for leaf in TreePath.leaves(of: entry.value, at: entry.key) {
                    values[leaf.path] = Value(path: leaf.path, from: nil, text: leaf.text)
                }
                continue
            }
            var seen: [String: Int] = [:]
            for (key, node) in TreePath.entries(of: entry.key, in: root) {
                let from = node["from"]?.text ?? node["on"]?.text
                let path = key.map { "\(entry.key).\($0)" } ?? entry.key
                // Entries of one key and day are told apart by their order.
                let order = seen["\(path) \(from ?? "")", default: 0]
                seen["\(path) \(from ?? "")"] = order + 1
                for leaf in TreePath.leaves(of: node, at: path) {
                    let id = "\(leaf.path) \(from ?? "") \(order)"
                    values[id] = Value(path: leaf.path, from: from, text: leaf.text)
                }
            }
        }
        return values
    }
}
