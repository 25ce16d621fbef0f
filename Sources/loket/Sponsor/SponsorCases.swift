import ArgumentParser
import Client
import Operations

extension SponsorCommand {
    /// `loket sponsor cases`.
    struct SponsorCases: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "cases", abstract: "Tell how far the cases of a sponsor's people are",
            discussion: "Example: loket sponsor cases acme --state waiting")

        @Argument(help: "The sponsor.")
        var sponsor: String

        @Option(help: "Only of this state: booked, waiting, running, ended; all that have not ended where left out.")
        var state: CaseState?

        @Option(help: "The case to go on behind.")
        var after: String?

        @Option(help: "How many at most, 1 to 500.")
        var limit = 100

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = SponsorCasesAsked(sponsor: sponsor, state: state, after: after, limit: limit)
            let answer = try await client.call(API.listSponsorCases, asked)
            output.show(answer.bytes) {
                var table = TextTable("CASE", "VISIT", "PERSON", "SERVICE", "STANDS AT", "NEXT", "UNTIL")
                for one in answer.value.cases {
                    let progress = one.progress
                    table.add(
                        progress.case, one.visit ?? "-",
                        progress.givenName.map { "\(progress.person) \($0)" } ?? progress.person, progress.name,
                        ProgressText.standing(progress), ProgressText.next(progress), ProgressText.until(progress))
                }
                return table.text(output, empty: "no cases")
            }
            if let next = answer.value.next, !output.isJSON { Output.tell("more: --after \(next)") }
        }
    }
}
