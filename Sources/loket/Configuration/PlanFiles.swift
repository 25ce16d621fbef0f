import FoundationEssentials
import Shapes

/// The files that a plan uploads.
enum PlanFiles {
    /// Centre files by their path in their folder, manifests as `Plugins/NAME/module.yaml`, in order.
    static func read(centres: String, modules: String) throws(InputFile.Failure) -> [Keyed<String>] {
        var paths = names(centres).filter { $0.hasSuffix(".yaml") }.map { (key: $0, path: "\(centres)/\($0)") }
        for name in names("\(centres)/profiles") where name.hasSuffix(".yaml") {
            paths.append((key: "profiles/\(name)", path: "\(centres)/profiles/\(name)"))
        }
        guard !paths.isEmpty else { throw InputFile.Failure(message: "\(centres): no centre files here") }
        for name in names(modules) {
            let path = "\(modules)/\(name)/module.yaml"
            if FileManager.default.fileExists(atPath: path) {
                paths.append((key: "Plugins/\(name)/module.yaml", path: path))
            }
        }
        var files: [Keyed<String>] = []
        for (key, path) in paths {
            guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
                throw InputFile.Failure(message: "\(path): this is not UTF-8")
            }
            files.append(Keyed(key, text))
        }
        return files
    }

    private static func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}
