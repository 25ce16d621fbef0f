import ArgumentParser

/// `loket message`: what people were told, and whether it went out.
struct MessageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "See what people are told, try it again or take it back",
        discussion: "Messages go out by themselves (`loket serve --messages`); officers look after those that cannot.",
        subcommands: [MessageListCommand.self, MessageShow.self, MessageRetry.self, MessageWithdraw.self])
}
