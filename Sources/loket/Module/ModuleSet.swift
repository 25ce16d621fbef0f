import ArgumentParser
import Blueprint
import Diagnostics
import FoundationEssentials
import Modules
import ServiceKit
import Shapes

/// Modules that a command reads and loads without a server.
struct ModuleSet {
    /// A module with its code.
    struct Module {
        let manifest: ModuleManifest
        let code: (any ServiceModule)?
    }

    /// The modules that are ready.
    private(set) var modules: [Module] = []
    /// What is wrong with the others.
    private(set) var diagnostics: [Diagnostic] = []
    /// The national lists and tables, which modules read by name.
    let national: NationalFigures

    /// Reads and loads modules by their ids or folders; all of them where none is named.
    init(_ names: [String], _ folders: FolderOptions) throws {
        national = ModuleSet.national(folders.centres)
        var wanted: [ModuleFolder] = []
        let known = ModuleFolder.all(in: folders.modules)
        for name in names {
            let folder = ModuleFolder(name.hasSuffix("/") ? String(name.dropLast()) : name)
            if folder.exists {
                wanted.append(folder.path == "." ? ModuleFolder(FileManager.default.currentDirectoryPath) : folder)
            } else if let folder = known.first(where: { $0.id == name }) {
                wanted.append(folder)
            } else {
                let near = Nearest.name(to: name, in: known.compactMap(\.id)).map { "; did you mean \($0)?" } ?? ""
                throw ValidationError("there is no module `\(name)` in \(folders.modules)\(near)")
            }
        }
        for folder in names.isEmpty ? known : wanted { load(folder) }
    }

    private mutating func load(_ folder: ModuleFolder) {
        guard let data = FileManager.default.contents(atPath: folder.manifest),
            let text = String(data: data, encoding: .utf8)
        else {
            diagnostics.append(Diagnostic("unreadable", at: .whole(folder.manifest), "the manifest cannot be read"))
            return
        }
        let (manifest, found) = ModuleManifest.read(SourceFile(name: folder.manifest, text: text))
        diagnostics += found
        guard let manifest, !found.hasErrors else { return }
        let parent = folder.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        let registry = ModuleRegistry(folders: [parent.isEmpty ? "." : parent])
        do throws(Diagnostic) {
            let ready = try registry.load(manifest, folder: folder.name)
            modules.append(Module(manifest: manifest, code: ready.code))
        } catch {
            diagnostics.append(error)
        }
    }

    private static func national(_ centres: String) -> NationalFigures {
        let path = centres + "/national.yaml"
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else { return NationalFigures() }
        return NationalFigures(SourceFile(name: path, text: text))
    }
}
