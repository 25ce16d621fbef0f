import ArgumentParser
import Blueprint
import Client
import Diagnostics
import Operations
import Shapes

/// `loket plan`: what files would change.
struct PlanCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Upload centre files and manifests, and show what they would change",
        discussion: """
            Example: loket plan Centres --modules Plugins   then: loket apply PLAN
            Without a server, two folders are compared: loket plan --offline Centres.old Centres
            """)

    @Argument(help: "The folder of centre files; with --offline the old folder and the new one.")
    var folders: [String] = []

    @Flag(help: "Compare two folders without a server.")
    var offline = false

    @Option(help: "The folder of service modules (Plugins).")
    var modules: String?

    @OptionGroup var server: ServerOptions

    func validate() throws {
        if offline, folders.count != 2 { throw ValidationError("--offline compares two folders: OLD NEW") }
        if !offline, folders.count > 1 { throw ValidationError("one folder is uploaded; --offline compares two") }
    }

    func ask(_ client: LoketClient, _ output: Output) async throws {
        if offline { return try compare(output) }
        let files = try read(folders.first ?? FolderOptions.standard.centres)
        let uploaded = files.names.map { Keyed($0, files.texts[$0] ?? "") }
        let answer = try await client.call(API.planConfiguration, PlanAsked(files: uploaded))
        output.show(answer.bytes) { text(answer.value, output) }
    }

    private func read(_ folder: String) throws -> ConfigurationFiles {
        let (files, diagnostics) = ConfigurationFiles.read(
            centres: folder, modules: [modules ?? FolderOptions.standard.modules])
        if diagnostics.hasErrors {
            DiagnosticText.tell(diagnostics)
            throw ExitCode(1)
        }
        return files
    }

    private func compare(_ output: Output) throws {
        let differences = Difference.between(try read(folders[0]), try read(folders[1]))
        output.show(Difference.shape.list().json(differences)) {
            differences.isEmpty ? "nothing would change" : differences.map(\.text).joined(separator: "\n")
        }
    }

    private func text(_ plan: Plan, _ output: Output) -> String {
        var changes = TextTable("", "FILE", "KEY", "WAS", "BECOMES")
        let marks: [Change.Kind: String] = [.added: "+", .changed: "~", .removed: "-"]
        for change in plan.changes {
            changes.add(
                marks[change.kind] ?? "", change.file, change.key, change.was ?? "-", change.becomes ?? "-")
        }
        var lines = [changes.text(output, empty: "nothing would change")]
        lines += plan.warnings.map { "warning: \($0)" }
        if plan.affected.isEmpty {
            lines.append("no booked visit falls out")
            lines.append("put it in force with: loket apply \(plan.plan)")
        } else {
            lines.append("booked visits that would fall out; it cannot be put in force:")
            lines += plan.affected.map { "  \($0.visit) \($0.startsAt) \($0.centre): \($0.text)" }
        }
        return lines.joined(separator: "\n")
    }
}
