import ArgumentParser
import Client
import Operations

extension DayCommand {
    /// `loket day close`.
    struct DayClose: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "close", abstract: "Close a day; with open points only with a reason",
            discussion: "Example: loket day close maastricht 2021-03-09 --reason \"the scanner is repaired tomorrow\"")

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The local day, as in 2021-03-09.")
        var day: DayArgument

        @Option(help: "Why it is closed with open points.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.closeDay, DayClosing(centre: centre, day: day.day, reason: reason))
            output.show(answer.bytes) { DayText.text(answer.value, output) }
        }
    }
}
