import ArgumentParser
import Client
import Operations

/// `loket message list`.
struct MessageListCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a centre's messages, the newest first; none of it names a person",
        discussion: "Example: loket message list maastricht --state undelivered")

    @Argument(help: "The centre.")
    var centre: String

    @Option(help: "Only of this state: waiting, sent, withdrawn, undelivered.")
    var state: MessageState?

    @Option(help: "How many at most, 1 to 500.")
    var limit = 100

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(
            API.listMessages, MessagesAsked(centre: centre, state: state, limit: limit))
        output.show(answer.bytes) {
            var table = TextTable("MESSAGE", "CREATED", "KIND", "ABOUT", "STATE", "TRIES", "BECAUSE")
            for line in answer.value.messages {
                table.add(
                    line.message, line.createdAt.description, line.kind, line.about, line.state.rawValue,
                    String(line.attempts), line.because ?? "")
            }
            return table.text(output, empty: "no messages")
        }
    }
}

extension MessageState: ExpressibleByArgument {}
