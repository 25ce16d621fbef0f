import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case note`.
    struct CaseNote: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "note", abstract: "Write a note about a case; `-` reads it from standard input",
            discussion: "Example: loket case note CASE \"asked for a quiet room\"")

        @OptionGroup var one: CaseOptions

        @Argument(help: "The note.")
        var text: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let written = text == "-" ? String(decoding: try InputFile.bytes("-"), as: UTF8.self) : text
            let answer = try await one.client(client).call(
                API.noteCase, NoteWanted(case: one.identifier, text: written))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
