import Diagnostics
import Shapes

/// A file that was read: its tree, and what it says.
struct LayerFile {
    let name: String
    let source: SourceFile
    let root: Node
    let layer: Layer

    /// Reads a file; every finding goes to `diagnostics`.
    static func read(_ name: String, _ source: SourceFile, _ diagnostics: inout [Diagnostic]) -> LayerFile? {
        let (root, found) = YAMLReader.read(source)
        diagnostics += found
        guard let root else {
            if found.isEmpty {
                diagnostics.append(Diagnostic("empty", at: .whole(source.name), "the file says nothing"))
            }
            return nil
        }
        var reading = Reading(keepsGoing: true)
        let layer = Layer.shape.read(root, &reading)
        diagnostics += reading.diagnostics
        guard let layer else { return nil }
        return LayerFile(name: name, source: source, root: root, layer: layer)
    }

    /// Where a top-level key stands.
    func place(of key: String) -> Place {
        guard case .map(let entries) = root.content,
            let range = entries.first(where: { $0.key == key })?.keyRange
        else { return .whole(source.name) }
        return .file(range)
    }

    /// Everything it assumes, with what each entry is about.
    var assumptions: [Blueprint.Assumption] { TreePath.assumptions(in: root, source) }
}

extension TreePath {
    /// Everything that the entries of a tree assume.
    static func assumptions(in root: Node, _ source: SourceFile) -> [Blueprint.Assumption] {
        keys.keys.sorted().flatMap { section in
            entries(of: section, in: root).compactMap { key, node in
                guard let assumed = node["assumed"], let text = assumed.text else { return nil }
                return Blueprint.Assumption(
                    place: assumed.range.map(Place.file) ?? .whole(source.name),
                    subject: key.map { "\(section).\($0)" } ?? section, text: text)
            }
        }
    }
}
