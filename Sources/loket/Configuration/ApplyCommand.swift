import ArgumentParser
import Client
import Operations

/// `loket apply`: put a plan in force.
struct ApplyCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Put a plan in force",
        discussion: """
            Example: loket apply PLAN
            Refused while a booked visit would fall out, and when another revision came into force since (exit 3).
            """)

    @Argument(help: "The plan's identifier, as `loket plan` told it.")
    var plan: String

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.applyPlan, PlanNamed(plan: plan))
        output.show(answer.bytes) {
            "revision \(answer.value.revision) is in force since \(answer.value.since) (\(answer.value.changes) changes)"
        }
    }
}
