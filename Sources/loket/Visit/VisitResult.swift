import ArgumentParser
import Client
import Operations
import Shapes

extension VisitCommand {
    /// `loket visit result`.
    struct VisitResult: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "result", abstract: "Finish a leg with a result for each of its persons",
            discussion: """
                Example: loket visit result K7QM-4XWD l1 --result p1=taken --record p1.captured=full \
                --record p1.document-number=V123AL568 --result p2=absent
                """)

        @OptionGroup var visit: VisitOptions

        @Argument(help: "The leg, l1, l2 and so on.")
        var leg: String

        @Option(help: "A person and the step that was done, p1=taken, or p1=absent; may be repeated.")
        var result: [FactArgument] = []

        @Option(help: "What is written down of a person, p1.NAME=VALUE; may be repeated.")
        var record: [FactArgument] = []

        @Option(help: "When it happened, with offset; now where left out.")
        var happenedAt: InstantArgument?

        @Option(help: "Why it is told late, or is another than assessed.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            let persons = Set(result.map(\.fact.key))
            for one in record where !persons.contains(String(one.fact.key.prefix { $0 != "." })) {
                throw ValidationError("--record \(one.fact.key): give the person a --result")
            }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let results = result.map { one in
                let step = one.fact.value.description
                let person = one.fact.key
                return LegResult(
                    person: person, step: step == "absent" ? nil : step, isAbsent: step == "absent",
                    records: record.compactMap { entry in
                        entry.fact.key.hasPrefix(person + ".")
                            ? Keyed(String(entry.fact.key.dropFirst(person.count + 1)), entry.fact.value) : nil
                    })
            }
            let answer = try await visit.client(client).call(
                API.finishLeg,
                LegResults(
                    visit: visit.reference, leg: leg, results: results, happenedAt: happenedAt?.instant,
                    reason: reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
