import ArgumentParser
import Client
import Operations

extension InterruptionCommand {
    /// `loket interruption settle`.
    struct InterruptionSettle: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "settle", abstract: "Decide what becomes of the visits that an interruption touches",
            discussion: """
                Example: loket interruption settle INTERRUPTION --all
                One visit: loket interruption settle INTERRUPTION --visit K7QM-4XWD --desk ind-2
                """)

        @Argument(help: "The interruption's identifier.")
        var interruption: String

        @Flag(help: "All visits, each to what is proposed first.")
        var all = false

        @Option(help: "A visit; without --starts-at, --desk or --cancel to what is proposed first.")
        var visit: ReferenceArgument?

        @Option(help: "When the visit's new slot starts, with offset.")
        var startsAt: InstantArgument?

        @Option(help: "The desk that serves the visit at the same time.")
        var desk: String?

        @Flag(help: "Cancel the visit; its cases wait for another appointment.")
        var cancel = false

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if all == (visit != nil) { throw ValidationError("give --all, or --visit") }
            if all, startsAt != nil || desk != nil || cancel {
                throw ValidationError("--starts-at, --desk and --cancel are for one --visit")
            }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let wishes = visit.map {
                [SettlementWish(visit: $0.reference, startsAt: startsAt?.instant, desk: desk, cancel: cancel)]
            }
            let answer = try await client.call(
                API.settleInterruption, SettlementsWanted(interruption: interruption, visits: wishes))
            output.show(answer.bytes) {
                var table = TextTable("VISIT", "HOW", "START", "WHY NOT")
                for one in answer.value.visits {
                    table.add(
                        one.visit, one.how?.rawValue ?? "-", one.localStart.map(LocalText.dayAndTime) ?? "-",
                        one.problem.map(ProblemText.line) ?? "")
                }
                return table.text(output, empty: "nothing was touched") + "\n\(answer.value.open) still open"
            }
            if answer.value.refused > 0 {
                Output.tell("\(answer.value.refused) of \(answer.value.visits.count) visits were not settled")
                throw ExitCode(1)
            }
        }
    }
}
