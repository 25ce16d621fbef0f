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
                Where the step draws a blank document: --drawn p1=NL-V-000101 --spoiled p1=NL-V-000100:misprint
                """)

        @OptionGroup var visit: VisitOptions

        @Argument(help: "The leg, l1, l2 and so on.")
        var leg: String

        @Option(help: "A person and the step that was done, p1=taken, or p1=absent; may be repeated.")
        var result: [FactArgument] = []

        @Option(help: "What is written down of a person, p1.NAME=VALUE; may be repeated.")
        var record: [FactArgument] = []

        @Option(help: "The serial that was drawn for a person, p1=NL-V-000101; may be repeated.")
        var drawn: [FactArgument] = []

        @Option(
            help: "A serial that was spoiled, and why (\(SpoilReason.words)), p1=NL-V-000100:misprint; may be repeated."
        )
        var spoiled: [FactArgument] = []

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
            for one in drawn + spoiled where !persons.contains(one.fact.key) {
                throw ValidationError("\(one.fact.key)=\(one.fact.value): give the person a --result")
            }
            for one in drawn { _ = try serial(one.fact.value.description) }
            for one in spoiled { _ = try spoil(one.fact.value.description) }
        }

        private func serial(_ text: String) throws -> Serial {
            guard let serial = Serial(text) else {
                throw ValidationError("\(text) is no serial: letters and hyphens, then digits, as in NL-V-000101")
            }
            return serial
        }

        private func spoil(_ text: String) throws -> SpoiledSerial {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let because = SpoilReason(rawValue: parts[1]) else {
                throw ValidationError("\(text): say why after a colon, one of \(SpoilReason.words)")
            }
            return SpoiledSerial(try serial(parts[0]), because: because)
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let results = try result.map { one in
                let step = one.fact.value.description
                let person = one.fact.key
                return LegResult(
                    person: person, step: step == "absent" ? nil : step, isAbsent: step == "absent",
                    records: record.compactMap { entry in
                        entry.fact.key.hasPrefix(person + ".")
                            ? Keyed(String(entry.fact.key.dropFirst(person.count + 1)), entry.fact.value) : nil
                    },
                    drawn: try drawn.filter { $0.fact.key == person }.map { try serial($0.fact.value.description) },
                    spoiled: try spoiled.filter { $0.fact.key == person }.map { try spoil($0.fact.value.description) })
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

extension SpoilReason {
    /// All of them, for help.
    fileprivate static let words = allCases.map(\.rawValue).joined(separator: ", ")
}
