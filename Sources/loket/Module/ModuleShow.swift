import ArgumentParser
import Client
import Operations

extension ModuleCommand {
    /// `loket module show`.
    struct ModuleShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what a module asks and what it may say",
            discussion: "Example: loket module show biometrics")

        @Argument(help: "The module.")
        var module: String

        @Option(help: "The language of texts.")
        var language: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showModule, ModuleNamed(module: module, language: language))
            output.show(answer.bytes) { text(answer.value, output) }
        }

        private func text(_ shown: ModuleShown, _ output: Output) -> String {
            var facts = TextTable("FACT", "TYPE", "BY", "ASKED AS")
            for fact in shown.facts { facts.add(fact.fact, fact.type, fact.by, fact.text ?? "-") }
            var outcomes = TextTable("OUTCOME", "VISIT", "IN WORDS")
            for outcome in shown.outcomes {
                outcomes.add(outcome.outcome, outcome.needsVisit ? "yes" : "no", outcome.text ?? "-")
            }
            var decisions = TextTable("DECISION", "FROM", "UNTIL", "RULES", "SOURCE")
            for decision in shown.decisions {
                decisions.add(
                    decision.decision, decision.from.map { "\($0)" } ?? "-", decision.until.map { "\($0)" } ?? "-",
                    String(decision.rules), decision.source ?? "-")
            }
            return [
                output.bold("\(shown.line.name) \(shown.line.version)") + " by \(shown.line.partner)",
                shown.line.trouble ?? "", facts.text(output, empty: "no facts"), "",
                outcomes.text(output, empty: "no outcomes"), "", decisions.text(output, empty: "no decisions"),
            ].joined(separator: "\n")
        }
    }
}
