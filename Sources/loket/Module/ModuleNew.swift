import ArgumentParser
import FoundationEssentials
import Modules

extension ModuleCommand {
    /// `loket module new`.
    struct ModuleNew: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Make the folder of a new module that builds and passes its own examples",
            discussion: """
                Example: loket module new housing-advice
                  then: cd HousingAdvice && swift build && cp .build/debug/libHousingAdvice.so . && loket module test .
                """)

        @Argument(help: "The module's id, such as housing-advice.")
        var id: String

        @Option(help: "The folder to make it in.")
        var into = "."

        @Flag(help: "Write what was made as JSON.")
        var json = false

        func validate() throws {
            guard ModuleFolder.id(for: ModuleFolder.name(for: id)) == id else {
                throw ValidationError(
                    "`\(id)` is no id: lower-case letters, digits and hyphens, such as housing-advice")
            }
        }

        func run() throws {
            let folder = "\(into)/\(ModuleFolder.name(for: id))"
            if FileManager.default.fileExists(atPath: folder) {
                Output.tell("\(folder) is there already; nothing was changed")
                throw ExitCode(1)
            }
            let files = ModuleTemplate.files(id: id, kitPath: Installation.ofThisProgram.kit)
            do {
                for (name, text) in files.sorted(by: { $0.key < $1.key }) {
                    let path = "\(folder)/\(name)"
                    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                    try FileManager.default.createDirectory(
                        atPath: parent.joined(separator: "/"), withIntermediateDirectories: true)
                    try Data(text.utf8).write(to: URL(filePath: path))
                }
            } catch {
                Output.tell("\(folder) cannot be written: \(error)")
                throw ExitCode(1)
            }
            if json {
                Output.write(JSONText.object(["module": id, "folder": folder]) + [0x0A])
            } else {
                Output.say(
                    """
                    made \(folder)
                    next: cd \(folder) && swift build && cp .build/debug/lib\(ModuleFolder.name(for: id)).so .
                          loket module test \(folder)
                    """)
            }
        }
    }
}
