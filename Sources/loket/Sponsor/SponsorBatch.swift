import ArgumentParser
import Client
import Operations
import Shapes

extension SponsorCommand {
    /// `loket sponsor batch`.
    struct SponsorBatch: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "batch", abstract: "Book visits for several families at once",
            discussion: """
                Example: loket sponsor batch acme families.json
                The file is a JSON object: centre, bundle or services of the families, from and until, mode (all or \
                best-effort), and families: party as in `visit book`, contact, livesIn, services, needs.
                """)

        @Argument(help: "The sponsor.")
        var sponsor: String

        @Argument(help: "A JSON file; `-` is standard input.")
        var file: String

        @Option(help: "The idempotency key, to repeat a batch whose answer was lost; else a new one.")
        var idempotencyKey: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let tree = try InputFile.tree(file)
            guard case .map(let entries) = tree.content else {
                throw InputFile.Failure(message: "\(file): an object is expected, with `families`")
            }
            let named = Node.Entry(key: "sponsor", value: Node(.scalar(sponsor, .string)))
            let batch = try InputFile.value(
                Batch.record.shape(), Node(.map([named] + entries.filter { $0.key != "sponsor" })), file)
            let answer = try await client.call(API.bookBatch, batch, idempotencyKey: idempotencyKey)
            output.show(answer.bytes) {
                var table = TextTable("FAMILY", "VISIT", "START", "KEY OR REASON")
                for (index, family) in answer.value.families.enumerated() {
                    if let visit = family.visit {
                        table.add(
                            String(index + 1), visit.reference, LocalText.dayAndTime(visit.localStart),
                            visit.key ?? "")
                    } else if let problem = family.problem {
                        table.add(String(index + 1), "-", "-", ProblemText.line(problem))
                    }
                }
                return table.text(output, empty: "no families")
            }
            if answer.value.refused > 0 {
                Output.tell("\(answer.value.refused) of \(answer.value.families.count) families were not booked")
                throw ExitCode(1)
            }
        }
    }
}
