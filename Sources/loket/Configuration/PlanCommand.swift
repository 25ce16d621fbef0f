import ArgumentParser
import Client
import Operations
import Shapes

/// `loket plan`: what files would change.
struct PlanCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Upload centre files and manifests, and show what they would change",
        discussion: "Example: loket plan Centres --modules Plugins   then: loket apply PLAN")

    @Argument(help: "The folder of centre files.")
    var folder = "Centres"

    @Option(help: "The folder of service modules.")
    var modules = "Plugins"

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let files = try PlanFiles.read(centres: folder, modules: modules)
        let answer = try await client.call(API.planConfiguration, PlanAsked(files: files))
        output.show(answer.bytes) { text(answer.value, output) }
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
