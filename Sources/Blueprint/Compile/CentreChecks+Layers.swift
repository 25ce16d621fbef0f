import Diagnostics
import Shapes

extension CentreChecks {
    /// Tells of entries in an upper layer that say just what they would inherit.
    mutating func changesNothing() {
        for (upper, file) in files.enumerated().dropFirst() {
            guard case .map(let sections) = file.root.content else { continue }
            for section in sections {
                guard (TreePath.keys[section.key] ?? nil) != nil, section.key != "services" else { continue }
                let own = grouped(section.key, file)
                let below = files[..<upper].reversed().map { grouped(section.key, $0) }
                for (key, entries) in own {
                    guard let inherited = below.compactMap({ $0[key] }).first, inherited.values == entries.values,
                        let place = entries.place
                    else { continue }
                    report(
                        "changes-nothing", at: place, "`\(section.key).\(key)` says what it would inherit",
                        fix: "leave it out", severity: .warning)
                }
            }
        }
    }

    private func grouped(_ section: String, _ file: LayerFile) -> [String: (values: [[String]], place: Place?)] {
        var groups: [String: (values: [[String]], place: Place?)] = [:]
        for (key, node) in TreePath.entries(of: section, in: file.root) {
            guard let key else { continue }
            let values = TreePath.leaves(of: node).filter { $0.path != "source" && $0.path != "assumed" }
                .map { "\($0.path): \($0.text)" }.sorted()
            groups[key, default: ([], node.range.map(Place.file))].values.append(values)
        }
        return groups
    }

    /// Refuses what a layer says about a key that a layer below it has fixed.
    mutating func fixedKeys() {
        for (upper, file) in files.enumerated().dropFirst() {
            let fixed = files[..<upper].flatMap { $0.layer.identity.fixed }
            guard case .map(let sections) = file.root.content, !fixed.isEmpty else { continue }
            for section in sections {
                for pattern in fixed where pattern.value.split(separator: ".").first.map(String.init) == section.key {
                    for place in places(of: pattern.value, section, file) {
                        diagnostics.append(
                            Diagnostic(
                                "fixed-key", at: place, "`\(pattern.value)` is fixed below and cannot be changed here",
                                fix: "leave it out", notes: [.init(pattern.place, "it is fixed here")]))
                    }
                }
            }
        }
    }

    /// Tells of a fixed key that names no section, or an entry that is not there: it would protect nothing.
    mutating func fixedNames() {
        for file in files {
            for pattern in file.layer.identity.fixed {
                let parts = pattern.value.split(separator: ".").map(String.init)
                let sections = TreePath.keys.keys.sorted()
                guard let section = parts.first, sections.contains(section) else {
                    let near = Nearest.name(to: parts.first ?? "", in: sections).map { "write `\($0)`" }
                    report(
                        "unknown-section", at: pattern.place, "there is no section `\(parts.first ?? "")`", fix: near)
                    continue
                }
                guard parts.count > 1, parts[1] != "*" else { continue }
                let keys = TreePath.entries(of: section, in: file.root).compactMap(\.key)
                if !keys.contains(parts[1]) {
                    let near = Nearest.name(to: parts[1], in: keys).map { "write `\($0)`" }
                    report(
                        "unknown-key", at: pattern.place, "`\(section)` has no entry `\(parts[1])` here to be fixed",
                        fix: near)
                }
            }
        }
    }

    private func places(of pattern: String, _ section: Node.Entry, _ file: LayerFile) -> [Place] {
        let parts = pattern.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return [file.place(of: section.key)] }
        var places: [Place] = []
        for (key, node) in TreePath.entries(of: section.key, in: file.root) {
            guard parts[1] == "*" || parts[1] == key || key?.hasPrefix(parts[1] + "@") == true else { continue }
            if parts.count == 2 {
                if let range = node.range { places.append(.file(range)) }
            } else if case .map(let entries) = node.content {
                var fields = entries
                if case .map(let settings)? = node["settings"]?.content { fields += settings }
                places += fields.filter { $0.key == parts.last }.compactMap { $0.keyRange.map(Place.file) }
            }
        }
        return places
    }
}
