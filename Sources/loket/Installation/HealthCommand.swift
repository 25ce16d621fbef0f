import ArgumentParser
import Client
import Operations

/// `loket health`: whether an installation works.
struct HealthCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "health", abstract: "Tell whether an installation works", discussion: "Example: loket health")

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.health, Nothing())
        let health = answer.value
        output.show(answer.bytes) {
            let head = "\(health.status.rawValue): \(health.mode.rawValue), revision \(health.revision), \(health.now)"
            return ([head] + health.notes.map { "  \($0)" }).joined(separator: "\n")
        }
    }
}
