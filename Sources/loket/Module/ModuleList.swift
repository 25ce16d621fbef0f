import ArgumentParser
import Client
import Operations

extension ModuleCommand {
    /// `loket module list`.
    struct ModuleList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the modules in force", discussion: "Example: loket module list")

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listModules, Nothing())
            output.show(answer.bytes) {
                var table = TextTable("MODULE", "VERSION", "PARTNER", "CODE", "LIBRARY", "STATE")
                for module in answer.value.modules {
                    table.add(
                        module.module, module.version, module.partner, module.plannerCode ?? "-",
                        module.library.map { String($0.prefix(12)) } ?? "manifest alone",
                        module.trouble ?? (module.isBookable ? "bookable" : "not yet given"))
                }
                return table.text(output, empty: "no modules")
            }
        }
    }
}
