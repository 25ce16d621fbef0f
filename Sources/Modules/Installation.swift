import FoundationEssentials

/// Where the running program finds what came with it: in a checkout by its folders, else under `PREFIX/share/loket`.
package struct Installation: Hashable, Sendable {
    /// The folder that the executable lies in, without symbolic links.
    package let executableFolder: String
    private let workingFolder: String

    /// An executable's folder, and the folder that it was started in.
    package init(executableFolder: String, workingFolder: String) {
        self.executableFolder = executableFolder
        self.workingFolder = workingFolder
    }

    /// The program that is running.
    package static var ofThisProgram: Installation {
        let files = FileManager.default
        guard let executable = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            preconditionFailure("the system tells where the program lies (/proc/self/exe)")
        }
        let folders = executable.split(separator: "/").dropLast()
        return Installation(
            executableFolder: "/" + folders.joined(separator: "/"), workingFolder: files.currentDirectoryPath)
    }

    /// The folder of modules: `Plugins` where it was started, else the installed one.
    package var modules: String { folder("Plugins", installed: "modules") }

    /// The folder of centre files: `Centres` where it was started, else the installed one.
    package var centres: String { folder("Centres", installed: "centres") }

    /// The source of the kit that this program was built with: the checkout's, else the installed one.
    package var kit: String {
        guard let build = executableFolder.firstRange(of: "/.build") else { return shared("ServiceKit") }
        return executableFolder[..<build.lowerBound] + "/Sources/ServiceKit"
    }

    /// A relative name keeps messages short: they name `Centres/maastricht.yaml`, as its author does.
    private func folder(_ name: String, installed: String) -> String {
        isFolder(workingFolder + "/" + name) || !isFolder(shared(installed)) ? name : shared(installed)
    }

    private func shared(_ name: String) -> String {
        let prefix = executableFolder.split(separator: "/").dropLast()
        return "/" + (prefix + ["share", "loket", Substring(name)]).joined(separator: "/")
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
}
