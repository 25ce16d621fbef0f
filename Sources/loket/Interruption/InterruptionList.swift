import ArgumentParser
import Client
import Operations

extension InterruptionCommand {
    /// `loket interruption list`.
    struct InterruptionList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List a centre's interruptions of a day",
            discussion: "Example: loket interruption list maastricht --day 2021-03-11")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The local day, as in 2021-03-09; today where left out.")
        var day: DayArgument?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.listInterruptions, InterruptionsAsked(centre: centre, day: day?.day))
            output.show(answer.bytes) {
                var table = TextTable("FROM", "UNTIL", "WHAT", "STATE", "OPEN", "SETTLED", "INTERRUPTION", "BECAUSE")
                for one in answer.value.interruptions {
                    table.add(
                        LocalText.dayAndTime(one.localStart), LocalText.dayAndTime(one.localEnd),
                        one.desk ?? one.partner ?? "", one.state.rawValue, String(one.open), String(one.settled),
                        one.interruption, one.because ?? "")
                }
                return table.text(output, empty: "no interruptions")
            }
        }
    }
}
