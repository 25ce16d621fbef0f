import ArgumentParser

/// `loket module`: the service modules.
struct ModuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "module", abstract: "The service modules",
        subcommands: [ModuleNew.self, ModuleList.self, ModuleShow.self, ModuleTest.self])
}
