import ArgumentParser
import Client
import Operations

/// `loket answer publish`.
struct AnswerPublish: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish an open answer, where whoever gave it agreed",
        discussion: "Example: loket answer publish ANSWER")

    @Argument(help: "The answer's identifier.")
    var answer: String

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.publishAnswer, AnswerNamed(answer: answer))
        output.show(answer.bytes) { AnswerText.text(answer.value, output) }
    }
}
