import ArgumentParser
import Client
import Operations
import ServiceKit

extension MunicipalityCommand {
    /// `loket municipality cases`.
    struct MunicipalityCases: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "cases", abstract: "List the cases that wait for a home municipality, the most urgent first",
            discussion: "Example: loket municipality cases GM0938")

        @Argument(help: "The municipality, GM0938.")
        var code: String

        @Option(help: "How many at most, 1 to 500.")
        var limit = 100

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listHandOffs, MunicipalityAsked(code: code, limit: limit))
            let list = answer.value
            output.show(answer.bytes) {
                var table = TextTable("UNTIL", "CASE", "PERSON", "SERVICE", "STANDS AT", "NEXT")
                for one in list.cases {
                    let person = one.person.map { "\($0.givenName) \($0.familyName), born \($0.birthDate)" }
                    table.add(
                        one.due.map(\.description) ?? "-", one.case, person ?? "-", one.name, one.text,
                        one.next.map(\.step).joined(separator: " or "))
                }
                return table.text(output, empty: "nothing waits for \(list.municipality)")
            }
            if list.waiting > list.cases.count, !output.isJSON {
                Output.tell("\(list.waiting) wait; these are the most urgent")
            }
        }
    }
}
