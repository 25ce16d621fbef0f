import ArgumentParser
import Client
import Operations
import Shapes

extension MunicipalityCommand {
    /// `loket municipality steps`.
    struct MunicipalitySteps: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "steps", abstract: "Do several steps of a home municipality at once",
            discussion: """
                Example: loket municipality steps GM0938 registered.csv
                A file that ends with .csv has the columns case, step, happened-at, reason and one for each record; \
                any other is JSON: {"steps": [{"case", "step", "records"?, "happenedAt"?, "reason"?}]}.
                """)

        @Argument(help: "The municipality, GM0938.")
        var code: String

        @Argument(help: "A .csv or JSON file; `-` is JSON from standard input.")
        var file: String

        @Flag(help: "Do nothing unless all can be done.")
        var all = false

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let (entries, places) = try read()
            let known = [("code", code)] + (all ? [("all", "yes")] : [])
            // The command line decides where the file says it too.
            let names = Set(known.map(\.0))
            let tree = Node(
                .map(
                    known.map { Node.Entry(key: $0.0, value: Node(.scalar($0.1, .string))) }
                        + entries.filter { !names.contains($0.key) }))
            let asked = try InputFile.value(API.doHandOffs.input, tree, file, places)
            let answer = try await send(asked, places, client)
            output.show(answer.bytes) {
                var table = TextTable("CASE", "STEP", "STATE", "CASE IS NOW")
                for one in answer.value.steps {
                    table.add(
                        one.case, one.step, one.state.rawValue,
                        one.problem.map { ProblemText.line(placed($0, places)) } ?? one.caseState?.rawValue ?? "")
                }
                return table.text(output, empty: "no steps")
            }
            if answer.value.refused > 0 {
                Output.tell("\(answer.value.refused) of \(answer.value.steps.count) steps were refused")
                throw ExitCode(1)
            }
        }

        private func send(
            _ asked: HandOffSteps, _ places: BodyPlaces, _ client: LoketClient
        ) async throws(ClientError) -> Answered<HandOffResults> {
            do {
                return try await client.call(API.doHandOffs, asked)
            } catch {
                guard case .refused(let refusal) = error else { throw error }
                throw .refused(placed(refusal, places))
            }
        }

        // A table's findings stand in the file, as a compiler's do.
        private func placed(_ refusal: Refusal, _ places: BodyPlaces) -> Refusal {
            guard !places.isEmpty else { return refusal }
            var refusal = places.placed(refusal)
            refusal.findings = refusal.findings.map { finding in
                InputFinding(
                    finding.code, at: finding.pointer, in: finding.part, finding.message, fix: finding.fix,
                    place: finding.place.map { "\(file):\($0)" })
            }
            return refusal
        }

        private func read() throws -> ([Node.Entry], BodyPlaces) {
            guard file.hasSuffix(".csv") else {
                guard case .map(let entries) = try InputFile.tree(file).content else {
                    throw InputFile.Failure(message: "\(file): an object is expected, with `steps`")
                }
                return (entries, .none)
            }
            let bytes = try InputFile.bytes(file)
            do throws(Refusal) {
                return try HandOffTable.read(bytes)
            } catch {
                let lines = error.findings.map { "\(file):\($0.place ?? "1:1"): \($0.message)" }
                throw InputFile.Failure(message: lines.joined(separator: "\n"))
            }
        }
    }
}
