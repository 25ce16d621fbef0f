import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit progress`.
    struct VisitProgress: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "progress", abstract: "Tell how far a visit and its cases are",
            discussion: "Example: loket visit progress K7QM-4XWD --key KEY")

        @OptionGroup var visit: VisitOptions
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(API.showProgress, VisitNamed(visit: visit.reference))
            output.show(answer.bytes) {
                let progress = answer.value
                var cases = TextTable("CASE", "PERSON", "SERVICE", "STANDS AT", "NEXT", "UNTIL")
                for one in progress.cases {
                    cases.add(
                        one.case, one.givenName.map { "\(one.person) \($0)" } ?? one.person, one.name,
                        ProgressText.standing(one), ProgressText.next(one), ProgressText.until(one))
                }
                return [
                    output.bold(progress.reference) + " \(progress.state.rawValue)", "",
                    VisitText.legs(progress.legs, output), "", cases.text(output, empty: "no cases"),
                ].joined(separator: "\n")
            }
        }
    }
}
