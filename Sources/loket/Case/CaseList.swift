import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case list`.
    struct CaseList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List a centre's cases, the oldest first",
            discussion: "Example: loket case list maastricht --service biometrics --state waiting")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "Only of this service.")
        var service: String?

        @Option(help: "Only where a track stands at this step.")
        var step: String?

        @Option(help: "Only of this state: booked, waiting, running, ended; all but ended where left out.")
        var state: CaseState?

        @Option(help: "Only with a clock that ends by this day, as in 2021-03-09; the first to end comes first.")
        var dueThrough: DayArgument?

        @Option(help: "Only behind this case.")
        var after: String?

        @Option(help: "How many at most, 1 to 500.")
        var limit = 100

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.listCases,
                CasesAsked(
                    centre: centre, service: service, step: step, state: state, dueThrough: dueThrough?.day,
                    after: after,
                    limit: limit))
            output.show(answer.bytes) { CaseText.table(answer.value, output) }
        }
    }
}

extension CaseState: ExpressibleByArgument {}
