import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case show`.
    struct CaseShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a case, what was done in it and what may follow",
            discussion: "Example: loket case show CASE")

        @OptionGroup var one: CaseOptions
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await one.client(client).call(API.showCase, CaseNamed(case: one.identifier))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
