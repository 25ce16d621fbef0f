import ArgumentParser

/// `loket queue`: who waits, and who is next.
struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "See who waits, call the next and send legs about the room",
        discussion: """
            Priority comes first, then the time of the appointment; who comes late stands at the check-in, who has no \
            appointment at the time that was given. Half an hour beyond that everyone has priority.
            """,
        subcommands: [QueueShow.self, QueueNext.self, QueuePark.self, QueueReturn.self, QueueRedirect.self],
        defaultSubcommand: QueueShow.self)
}
