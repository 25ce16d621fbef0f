import ArgumentParser
import Client
import Operations

extension DayCommand {
    /// `loket day show`.
    struct DayShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a day's counts and what is still open",
            discussion: "Example: loket day show maastricht 2021-03-09")

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The local day, as in 2021-03-09.")
        var day: DayArgument

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showDay, DayNamed(centre: centre, day: day.day))
            output.show(answer.bytes) { DayText.text(answer.value, output) }
        }
    }
}
