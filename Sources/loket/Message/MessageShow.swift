import ArgumentParser
import Client
import Operations

/// `loket message show`.
struct MessageShow: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show how a message reads, to phone or print it",
        discussion: "Example: loket message show MESSAGE")

    @Argument(help: "The message's identifier.")
    var message: String

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.showMessage, MessageNamed(message: message))
        output.show(answer.bytes) {
            let shown = answer.value
            var lines = [MessageText.text(shown.line, output)]
            for (name, value) in [("to", shown.email), ("phone", shown.phone), ("language", shown.language)] {
                if let value { lines.append(TextTable.visible("\(name): \(value)")) }
            }
            if let title = shown.title { lines += ["", output.bold(TextTable.visible(title))] }
            let text = shown.text ?? "(it cannot be read any more: who it was for was erased)"
            lines +=
                [""]
                + text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    TextTable.visible(String(line))
                }
            return lines.joined(separator: "\n")
        }
    }
}
