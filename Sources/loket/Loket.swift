import ArgumentParser
import Glibc

/// The counter where a government serves people: `loket serve` runs it, the other commands check, ask and steer it.
@main
struct Loket: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loket", abstract: "One-stop desks from a folder of centre files",
        discussion: """
            Commands that touch a running installation ask its server: --url or LOKET_URL says where it is, \
            LOKET_TOKEN holds the token or a visit's key.
            Exit codes: 0 done, 1 invalid or refused, 2 usage, 3 stale or conflicting, 4 not allowed, 5 unreachable.
            """,
        subcommands: [
            ServeCommand.self, CheckCommand.self, WhyCommand.self, SchemaCommand.self, CentreCommand.self,
            ModuleCommand.self, SlotsCommand.self, AssessCommand.self, VisitCommand.self, CaseCommand.self,
            SponsorCommand.self, StockCommand.self,
            MunicipalityCommand.self, QueueCommand.self, DayCommand.self, ClientCommand.self, InterruptionCommand.self,
            SuspendCommand.self, ResumeCommand.self, MessageCommand.self, RateCommand.self, AnswerCommand.self,
            OverviewCommand.self,
            PlanCommand.self, ApplyCommand.self, TokenCommand.self, JournalCommand.self, ClockCommand.self,
            HealthCommand.self, KeyCommand.self, ConsoleCommand.self,
        ])

    /// Runs the command that the arguments name; usage errors end with 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if !message.isEmpty {
                if code == .success { Output.say(message) } else { Output.tell(message) }
            }
            Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}
