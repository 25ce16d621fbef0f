import Calendars
package import Diagnostics
import Foundation

/// The texts that make a configuration, by their names: `national.yaml`, `maastricht.yaml`, `profiles/x.yaml`,
/// `history/maastricht.yaml`, `Plugins/Biometrics/module.yaml`.
package struct ConfigurationFiles: Hashable, Sendable {
    /// Texts by name.
    package var texts: [String: String]
    /// What stands before a name when it is shown, such as a folder.
    package var shown: [String: String]

    /// Files from their texts.
    package init(texts: [String: String], shown: [String: String] = [:]) {
        self.texts = texts
        self.shown = shown
    }

    /// Whether a name is a module's manifest.
    package static func isManifest(_ name: String) -> Bool {
        name.hasPrefix("Plugins/") && name.hasSuffix("/module.yaml") && name.split(separator: "/").count == 3
    }

    /// Whether a name may stand in a configuration at all: no way out of its folder.
    package static func isAllowed(_ name: String) -> Bool {
        if isManifest(name) { return !name.contains("..") }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard name.hasSuffix(".yaml"), !name.contains(".."), name.utf8.count < 128 else { return false }
        return parts.count == 1 || parts.count == 2 && ["profiles", "history"].contains(parts[0])
    }

    /// The names in order, manifests last.
    package var names: [String] {
        texts.keys.sorted {
            (ConfigurationFiles.isManifest($0) ? 1 : 0, $0) < (ConfigurationFiles.isManifest($1) ? 1 : 0, $1)
        }
    }

    /// A file ready to be read.
    package func source(_ name: String) -> SourceFile {
        SourceFile(name: shown[name] ?? name, text: texts[name] ?? "")
    }

    /// Reads a folder of centre files and folders of modules from the disk.
    ///
    /// What cannot be read is told in the diagnostics; `rollouts/` are files of another kind.
    package static func read(centres: String, modules: [String]) -> (
        files: ConfigurationFiles, diagnostics: [Diagnostic]
    ) {
        var files = ConfigurationFiles(texts: [:])
        var diagnostics: [Diagnostic] = []
        func add(_ name: String, _ path: String) {
            guard let data = FileManager.default.contents(atPath: path) else {
                diagnostics.append(Diagnostic("unreadable", at: .whole(path), "the file cannot be read"))
                return
            }
            guard let text = String(data: data, encoding: .utf8) else {
                diagnostics.append(
                    Diagnostic("not-utf8", at: .whole(path), "the file is not UTF-8", fix: "save it as UTF-8"))
                return
            }
            files.texts[name] = text
            files.shown[name] = path
        }
        let listed = try? FileManager.default.contentsOfDirectory(atPath: centres)
        guard let listed else {
            let missing = Diagnostic(
                "no-folder", at: .whole(centres), "there is no such folder", fix: "name it with --centres FOLDER")
            return (files, [missing])
        }
        for name in listed.sorted() where name.hasSuffix(".yaml") {
            add(name, centres + "/" + name)
        }
        for kind in ["profiles", "history"] {
            let found = (try? FileManager.default.contentsOfDirectory(atPath: "\(centres)/\(kind)")) ?? []
            for name in found.sorted() where name.hasSuffix(".yaml") {
                add("\(kind)/\(name)", "\(centres)/\(kind)/\(name)")
            }
        }
        for folder in modules {
            for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
                let path = folder + "/" + name + "/module.yaml"
                if FileManager.default.fileExists(atPath: path) { add("Plugins/\(name)/module.yaml", path) }
            }
        }
        return (files, diagnostics)
    }
}
