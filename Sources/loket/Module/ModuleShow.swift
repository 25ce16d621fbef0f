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
            var steps = TextTable("STEP", "TRACK", "BY", "DONE", "RECORDS", "THEN")
            for step in shown.steps {
                steps.add(
                    step.step, step.track ?? "-", step.by, step.isAtLeg ? "at the leg" : "in the case",
                    step.records.isEmpty ? "-" : step.records.joined(separator: ", "),
                    step.ends.map { "ends: \($0)" } ?? step.next.joined(separator: ", "))
            }
            var clocks = TextTable("CLOCK", "KIND", "TERM", "STARTED BY", "STOPPED BY")
            for clock in shown.clocks {
                clocks.add(
                    clock.clock, clock.kind, clock.term, clock.starts.joined(separator: ", "),
                    clock.stops.joined(separator: ", "))
            }
            return [
                output.bold("\(shown.line.name) \(shown.line.version)") + " by \(shown.line.partner)",
                shown.line.trouble ?? "", facts.text(output, empty: "no facts"), "",
                outcomes.text(output, empty: "no outcomes"), "", decisions.text(output, empty: "no decisions"), "",
                steps.text(output, empty: "no steps"), "", clocks.text(output, empty: "no clocks"),
            ].joined(separator: "\n")
        }
    }
}
