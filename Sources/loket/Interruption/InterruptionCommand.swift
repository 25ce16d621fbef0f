import ArgumentParser

/// `loket interruption`: mishaps at a desk or partner, and what becomes of the visits they touch.
struct InterruptionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interruption", abstract: "Report that a desk is out of use, and find its visits another place",
        subcommands: [
            InterruptionReport.self, InterruptionShow.self, InterruptionList.self, InterruptionSettle.self,
            InterruptionEnd.self,
        ])
}
