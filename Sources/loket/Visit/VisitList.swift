import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit list`.
    struct VisitList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List a centre's visits of a day, for its officers",
            discussion: "Example: loket visit list maastricht --date 2021-03-09 --partner ind")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The day; today where left out.")
        var date: DayArgument?

        @Option(help: "Only with a leg of this partner.")
        var partner: String?

        @Option(help: "Only of this state: booked, arrived, finished, cancelled, no-show.")
        var state: VisitState?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = VisitsAsked(centre: centre, date: date?.day, partner: partner, state: state)
            let answer = try await client.call(API.listVisits, asked)
            output.show(answer.bytes) {
                var table = TextTable("START", "VISIT", "STATE", "PERSONS", "LEGS")
                for visit in answer.value.visits {
                    let persons = Set(visit.legs.flatMap(\.persons)).count
                    let legs = visit.legs.map { "\($0.service) at \($0.desk)" }.joined(separator: ", ")
                    table.add(
                        LocalText.time(visit.localStart), visit.reference, visit.state.rawValue, String(persons), legs)
                }
                return table.text(output, empty: "no visits on \(answer.value.date)")
            }
        }
    }
}

extension VisitState: ExpressibleByArgument {}
