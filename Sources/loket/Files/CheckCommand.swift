import ArgumentParser
import Blueprint
import Diagnostics
import Modules
import Shapes

/// `loket check`: reads and checks centre files and modules, without a server.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check centre files and modules; everything wrong is told in one run",
        discussion: """
            What exists as a path is one, else it is a centre; without arguments everything is checked.
            It ends with what is assumed: for a new centre, that is the to-do list.
            Example: loket check maastricht
            """)

    @Argument(help: ArgumentHelp("A folder of centre files, a file, or a centre.", valueName: "folder|file|centre"))
    var subjects: [String] = []

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Write findings and assumptions as JSON.")
    var json = false

    func run() throws {
        let selection = try CheckSelection(subjects, folders)
        let compilation = Compilation.of(selection.files)
        var diagnostics = selection.unreadable + compilation.diagnostics
        var assumptions: [Blueprint.Assumption] = []
        if let blueprint = compilation.blueprint?.value {
            // Libraries are looked for as a start would; a module that cannot be loaded keeps a server from starting.
            let broken = ModuleRegistry(folders: selection.moduleFolders).load(blueprint).broken
            diagnostics += broken.sorted { $0.key < $1.key }.map(\.value)
            assumptions = blueprint.assumptions
        }
        let all = diagnostics
        diagnostics = all.filter { selection.concerns($0.place.fileName) }
        let elsewhere = all.filter { $0.severity == .error }.count - diagnostics.count { $0.severity == .error }
        assumptions = assumptions.filter { selection.concerns($0.place.fileName) }
        if json {
            Output.write(report(diagnostics, assumptions) + [0x0A])
        } else {
            DiagnosticText.tell(diagnostics)
            if !assumptions.isEmpty {
                Output.say("assumed, nobody has confirmed it yet:")
                for one in assumptions { Output.say("  \(one.place.description) \(one.subject): \(one.text)") }
            }
            let centres = compilation.blueprint?.value.centreIDs.count
            let what = centres.map { "\($0) centres" } ?? "files"
            Output.say("\(what) checked: \(DiagnosticText.count(diagnostics)), \(assumptions.count) assumed")
        }
        if elsewhere > 0 {
            Output.tell("not checked as a whole: \(elsewhere) errors in other files; see `loket check`")
        }
        if all.hasErrors { throw ExitCode(1) }
    }

    private func report(_ diagnostics: [Diagnostic], _ assumptions: [Blueprint.Assumption]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("diagnostics")
            json.array { json in
                for diagnostic in diagnostics {
                    json.element()
                    DiagnosticText.write(diagnostic, to: &json)
                }
            }
            json.key("assumed")
            json.array { json in
                for one in assumptions {
                    json.element()
                    json.object { json in
                        json.member("place", one.place.description)
                        json.member("subject", one.subject)
                        json.member("text", one.text)
                    }
                }
            }
        }
        return json.bytes
    }
}
