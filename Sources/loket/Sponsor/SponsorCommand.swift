import ArgumentParser

/// `loket sponsor`: employers that are recognised as sponsors.
struct SponsorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sponsor", abstract: "Register employers, and follow their people",
        subcommands: [
            SponsorList.self, SponsorShow.self, SponsorAdd.self, SponsorEdit.self, SponsorCases.self, SponsorBatch.self,
        ])
}
