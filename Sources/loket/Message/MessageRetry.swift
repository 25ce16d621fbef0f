import ArgumentParser
import Client
import Operations

/// `loket message retry`.
struct MessageRetry: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try a message that waits or was given up again at once",
        discussion: "Example: loket message retry MESSAGE")

    @Argument(help: "The message's identifier.")
    var message: String

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.retryMessage, MessageNamed(message: message))
        output.show(answer.bytes) { MessageText.text(answer.value, output) }
    }
}
