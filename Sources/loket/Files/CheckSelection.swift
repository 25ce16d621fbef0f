import ArgumentParser
import Blueprint
import Diagnostics
import FoundationEssentials

/// What a check reads, and which of it the person asked about.
struct CheckSelection {
    /// The files to compile.
    private(set) var files: ConfigurationFiles
    /// Files that could not be read.
    private(set) var unreadable: [Diagnostic]
    /// Where libraries are looked for.
    let moduleFolders: [String]
    // Shown names that were asked about; empty for all.
    private var wanted: Set<String> = []

    /// A selection from arguments: paths that exist, else centres.
    init(_ subjects: [String], _ folders: FolderOptions) throws {
        var centres = folders.centres
        var modules = [folders.modules]
        var rest: [String] = []
        for subject in subjects {
            switch CheckSelection.kind(of: subject) {
            case .folder?:
                if FileManager.default.fileExists(atPath: subject + "/module.yaml") {
                    let parent = subject.split(separator: "/").dropLast().joined(separator: "/")
                    let path = subject.hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent
                    if !modules.contains(path) { modules.append(path) }
                    rest.append(subject + "/module.yaml")
                } else {
                    centres = subject
                }
            case .file?:
                let folder = subject.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                // A profile or a history stands a folder below its centres.
                let isBelow = ["profiles", "history"].contains(folder.last.map(String.init) ?? "")
                let parent = (isBelow ? folder.dropLast() : folder).joined(separator: "/")
                if !subject.hasSuffix("module.yaml"),
                    FileManager.default.fileExists(atPath: "\(parent.isEmpty ? "." : parent)/national.yaml")
                {
                    centres = parent.isEmpty ? "." : parent
                }
                rest.append(subject)
            case nil: rest.append(subject)
            }
        }
        moduleFolders = modules
        (files, unreadable) = ConfigurationFiles.read(centres: centres, modules: modules)
        for subject in rest { try select(subject) }
    }

    /// Whether a finding in a file concerns what was asked about; with nothing asked, everything does.
    func concerns(_ file: String?) -> Bool {
        guard !wanted.isEmpty, let file else { return true }
        return wanted.contains(file) || files.shown.first { $0.value == file }.map { wanted.contains($0.key) } ?? true
    }

    private mutating func select(_ subject: String) throws {
        let name = files.shown.first {
            $0.value == subject || "./" + $0.value == subject || $0.value == "./" + subject
        }?.key
        if let name {
            wanted.formUnion(layers(of: name))
        } else if files.texts["\(subject).yaml"] != nil {
            wanted.formUnion(layers(of: "\(subject).yaml"))
        } else if CheckSelection.kind(of: subject) == .file {
            // A file that lies elsewhere is checked in the company of the folder's other files.
            let name = subject.split(separator: "/").last.map(String.init) ?? subject
            guard let data = FileManager.default.contents(atPath: subject),
                let text = String(data: data, encoding: .utf8)
            else {
                unreadable.append(Diagnostic("unreadable", at: .whole(subject), "the file cannot be read as UTF-8"))
                return
            }
            files.texts[name] = text
            files.shown[name] = subject
            wanted.formUnion(layers(of: name))
        } else {
            let known = files.texts.keys.filter { $0.hasSuffix(".yaml") && !$0.contains("/") }.map {
                String($0.dropLast(5))
            }
            let near = Nearest.name(to: subject, in: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("there is no file, folder or centre `\(subject)`\(near)")
        }
    }

    // A centre is checked with the layers it stands on.
    private func layers(of name: String) -> Set<String> {
        var names: Set<String> = [name]
        // A centre is checked with its history.
        if !name.contains("/"), files.texts["history/\(name)"] != nil { names.insert("history/\(name)") }
        if let text = files.texts[name] {
            for line in text.split(separator: "\n") where line.hasPrefix("extends:") {
                let below = line.dropFirst(8).prefix { $0 != "#" }.trimmingPrefix { $0 == " " }
                let layer = below.prefix { $0 != " " && $0 != "\r" }
                names.insert(layer == "national" ? "national.yaml" : "profiles/\(layer).yaml")
            }
        }
        return names
    }

    private enum Kind { case file, folder }

    private static func kind(of path: String) -> Kind? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        return isFolder ? .folder : .file
    }
}
