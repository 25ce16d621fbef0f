package import Blueprint
package import Diagnostics
package import ServiceKit
import Shapes

/// Finds and loads the code of every module that a blueprint names.
package struct ModuleRegistry: Sendable {
    /// A module that is ready: its code, where it has some, and what identifies the library.
    package struct Ready: Sendable {
        /// The code; `nil` for a module that is complete without.
        package let code: (any ServiceModule)?
        /// SHA-256 of the library as it was loaded; `nil` without one.
        package let digest: String?
    }

    /// All modules of a blueprint: those that are ready, and for the others what is wrong with them.
    package struct Outcome: Sendable {
        /// Modules by id.
        package let ready: [String: Ready]
        /// What is wrong, by module id.
        package let broken: [String: Diagnostic]
    }

    private let library: ModuleLibrary
    private let search: ModuleSearch
    private let folders: [String]

    /// A registry over folders that hold a folder for each module.
    package init(
        folders: [String], library: ModuleLibrary = ModuleLibrary(), search: ModuleSearch = .aroundThisProgram
    ) {
        self.folders = folders
        self.library = library
        self.search = search
    }

    /// Loads what a blueprint needs; a module that is broken is told and keeps no other from being loaded.
    package func load(_ blueprint: Blueprint) -> Outcome {
        var ready: [String: Ready] = [:]
        var broken: [String: Diagnostic] = [:]
        for (id, manifest) in blueprint.modules {
            do throws(Diagnostic) {
                ready[id] = try load(manifest, folder: blueprint.moduleFolders[id] ?? ModuleFolder.name(for: id))
            } catch {
                broken[id] = error
            }
        }
        return Outcome(ready: ready, broken: broken)
    }

    /// Loads one module; the folder is its name below one of the folders.
    package func load(_ manifest: ModuleManifest, folder name: String) throws(Diagnostic) -> Ready {
        let id = manifest.id.value
        guard name == ModuleFolder.name(for: id) else {
            throw Diagnostic(
                "wrong-folder-name", at: manifest.id.place, "the module `\(id)` stands in the folder \(name)",
                fix: "name the folder \(ModuleFolder.name(for: id))")
        }
        // A manifest alone is complete: the revision that holds it needs nothing from the disk.
        guard let wanted = manifest.library else { return Ready(code: nil, digest: nil) }
        let folder = folders.map { ModuleFolder($0 + "/" + name) }.first(where: \.exists)
        guard let folder else {
            throw Diagnostic(
                "module-folder-missing", at: manifest.id.place,
                "the module `\(id)` has no folder in \(folders.joined(separator: " or "))",
                fix: "put \(name) back, or take the service out of the centre files")
        }
        do throws(ModuleLoadError) {
            let loaded = try library.load(search.library(wanted.value, of: folder), as: id)
            return Ready(code: loaded.module, digest: loaded.digest)
        } catch {
            throw Diagnostic(error.code, at: wanted.place, error.description, fix: error.remedy)
        }
    }

    /// The digest of a module's library as it stands on disk now; `nil` where there is none to be found.
    package func digestOnDisk(_ manifest: ModuleManifest, folder name: String) -> String? {
        guard let wanted = manifest.library,
            let folder = folders.map({ ModuleFolder($0 + "/" + name) }).first(where: \.exists),
            let path = try? search.library(wanted.value, of: folder)
        else { return nil }
        return try? ModuleLibrary.digest(of: path)
    }
}
