import ArgumentParser
import Client
import Operations

extension TokenCommand {
    /// `loket token who`.
    struct TokenWho: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "who", abstract: "Tell what your own token grants", discussion: "Example: loket token who")

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showPrincipal, Nothing())
            output.show(answer.bytes) {
                ([answer.value.name] + answer.value.grants.map(\.description)).joined(separator: "\n")
            }
        }
    }
}
