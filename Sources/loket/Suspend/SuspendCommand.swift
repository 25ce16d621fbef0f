import ArgumentParser

/// `loket suspend`: stop a service at once, without a rollout.
struct SuspendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Suspend a service at once, at one centre or everywhere",
        discussion: """
            Example: loket suspend return-visa --centre maastricht --reason "the printer is broken"
            Nothing new is booked from the answer on; what is booked stays. Two tokens resume: loket resume.
            """,
        subcommands: [SuspendService.self, SuspendList.self, SuspendShow.self], defaultSubcommand: SuspendService.self)
}
