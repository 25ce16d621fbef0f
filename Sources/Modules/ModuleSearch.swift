import FoundationEssentials

/// Where a module's library is looked for: beside its manifest, beside the executable, then in `../lib/loket` from it.
package struct ModuleSearch: Hashable, Sendable {
    private let executableFolder: String

    /// A search around an executable's folder.
    package init(executableFolder: String) {
        self.executableFolder = executableFolder
    }

    /// A search around the program that is running.
    package static var aroundThisProgram: ModuleSearch {
        ModuleSearch(executableFolder: Installation.ofThisProgram.executableFolder)
    }

    /// The path of a module's library, by the name its manifest gives, which is the folder's own.
    package func library(_ library: String, of folder: ModuleFolder) throws(ModuleLoadError) -> String {
        guard library == folder.library else { throw .wrongName(library: library, expected: folder.library) }
        let places = [folder.path, executableFolder, executableFolder + "/../lib/loket"]
        let paths = places.map { $0 + "/" + library }
        guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw .notFound(library: library, lookedIn: places)
        }
        return path
    }
}
