import ArgumentParser

/// `loket token`: who may do what.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Issue and revoke tokens",
        subcommands: [TokenIssue.self, TokenWho.self, TokenList.self, TokenRevoke.self])
}
