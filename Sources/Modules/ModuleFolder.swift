import FoundationEssentials

/// A folder that holds one module: its manifest `module.yaml`, and its library where it has code.
package struct ModuleFolder: Hashable, Sendable {
    /// The folder's path.
    package let path: String

    /// The folder at a path, whether or not it exists.
    package init(_ path: String) {
        self.path = path
    }

    /// The folder's own name, the module's id in camel case: `ReturnVisa`.
    package var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The id that a module in this folder has, `return-visa`; `nil` where the name is not camel case.
    package var id: String? { ModuleFolder.id(for: name) }

    /// The path of its manifest.
    package var manifest: String { path + "/module.yaml" }

    /// Whether it is there, with a manifest.
    package var exists: Bool { FileManager.default.fileExists(atPath: manifest) }

    /// The file name that its library has: `libReturnVisa.so`.
    package var library: String { "lib\(name).so" }

    /// The folders below one that hold a `module.yaml`, in the order of their names; none where it cannot be read.
    package static func all(in parent: String) -> [ModuleFolder] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted()
            .map { ModuleFolder(parent + "/" + $0) }
            .filter(\.exists)
    }

    /// The folder's name for an id: `return-visa` gives `ReturnVisa`.
    package static func name(for id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The id for a folder's name: `ReturnVisa` gives `return-visa`; `nil` where the name is not camel case.
    package static func id(for name: String) -> String? {
        guard let first = name.utf8.first, isCapital(first), name.utf8.allSatisfy(isLetterOrDigit) else { return nil }
        var id = ""
        for character in name {
            if character.isUppercase, !id.isEmpty { id += "-" }
            id += character.lowercased()
        }
        return id
    }
}

private func isCapital(_ byte: UInt8) -> Bool {
    (65...90).contains(byte)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isCapital(byte) || (97...122).contains(byte) || (48...57).contains(byte)
}
