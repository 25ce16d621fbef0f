import ArgumentParser

/// `loket journal`: the record of everything done.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "The record of everything done",
        subcommands: [
            JournalTail.self, JournalHeadsShow.self, JournalVerify.self, JournalExport.self,
        ])
}
