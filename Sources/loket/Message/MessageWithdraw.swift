import ArgumentParser
import Client
import Operations

/// `loket message withdraw`.
struct MessageWithdraw: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a message back that has not gone out",
        discussion: "Example: loket message withdraw MESSAGE --because phoned")

    @Argument(help: "The message's identifier.")
    var message: String

    @Option(help: "Why: phoned, printed, not-needed.")
    var because: MessageWithdrawal.Because

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(
            API.withdrawMessage, MessageWithdrawal(message: message, because: because))
        output.show(answer.bytes) { MessageText.text(answer.value, output) }
    }
}

extension MessageWithdrawal.Because: ExpressibleByArgument {}
