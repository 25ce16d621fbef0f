import ArgumentParser

/// `loket client`: find and identify people.
struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client", abstract: "Find people, and make two records of one person one",
        subcommands: [ClientSearch.self, ClientMerge.self])
}
