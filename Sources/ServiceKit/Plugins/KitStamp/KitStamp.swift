import Foundation
import PackagePlugin

/// Writes `loket_kit` into the target that uses it: a C function that tells which compiler and which kit it was built
/// with.
///
/// A Swift library that was built against other types than the program's crashes at its first call. The stamp stands in
/// the library itself and needs no type of the kit to be read, so the program can compare before it calls anything.
@main
struct KitStamp: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let kit = try kitFolder(of: context.package)
        let script = kit.appending(path: "Plugins/KitStamp/stamp.sh")
        let compiler = try context.tool(named: "swiftc").url
        let stamp = context.pluginWorkDirectoryURL.appending(path: "LoketKit.swift")
        return [
            .buildCommand(
                displayName: "Stamping \(target.name) with its kit",
                executable: URL(filePath: "/bin/sh"),
                arguments: [script.path, kit.path, compiler.path, stamp.path],
                inputFiles: try sources(of: kit) + [script, compiler],
                outputFiles: [stamp])
        ]
    }

    /// The kit's own folder, found among what a package depends on.
    private func kitFolder(of package: Package) throws -> URL {
        let packages = [package] + package.dependencies.map(\.package)
        guard let kit = packages.first(where: { $0.displayName == "ServiceKit" }) else { throw NoKit() }
        return kit.directoryURL
    }

    /// The kit's Swift files in the order of their names.
    private func sources(of kit: URL) throws -> [URL] {
        try FileManager.default
            .contentsOfDirectory(at: kit.appending(path: "Sources"), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}

/// A package uses the stamp without depending on the kit.
struct NoKit: Error, CustomStringConvertible {
    var description: String {
        "the package does not depend on ServiceKit: add it to its dependencies, the stamp tells which kit that is"
    }
}
