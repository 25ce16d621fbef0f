import ArgumentParser

/// `loket stock`: secure documents and their chain of custody.
struct StockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock", abstract: "Receive, move, count and trace secure documents",
        subcommands: [
            StockShow.self, StockReceive.self, StockTransferCommand.self, StockCountCommand.self,
            StockVoidCommand.self, StockRegister.self, StockChainCommand.self, StockSign.self,
        ])
}
