import ArgumentParser
import Client
import Operations

/// `loket answer list`.
struct AnswerListCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a centre's open answers, the oldest first; none names who gave it",
        discussion: """
            Officers read all of them, auditors and administrators what is published.
            Example: loket answer list maastricht --state waiting
            """)

    @Argument(help: "The centre.")
    var centre: String

    @Option(help: "Only of this state: withheld, waiting, published.")
    var state: AnswerState?

    @Option(help: "Only to this question.")
    var question: String?

    @Option(help: "How many at most, 1 to 500.")
    var limit = 100

    @Option(help: "Where the list goes on: the last answer of the list before.")
    var after: String?

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(
            API.listAnswers,
            AnswersAsked(centre: centre, state: state, question: question, after: after, limit: limit))
        output.show(answer.bytes) {
            var parts = answer.value.answers.map { AnswerText.text($0, output) }
            if parts.isEmpty { parts = ["no answers"] }
            if let next = answer.value.next { parts.append("there are more: --after \(next)") }
            return parts.joined(separator: "\n\n")
        }
    }
}

extension AnswerState: ExpressibleByArgument {}
