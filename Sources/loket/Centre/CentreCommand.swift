import ArgumentParser

/// `loket centre`: the centres of an installation.
struct CentreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centre", abstract: "The centres of an installation",
        subcommands: [CentreList.self, CentreShow.self, CentreServices.self])
}
