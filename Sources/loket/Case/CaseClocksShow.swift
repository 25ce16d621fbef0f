import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case clocks`.
    struct CaseClocksShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "clocks", abstract: "Show the terms that run on a case, and with --days why each day counts",
            discussion: "Example: loket case clocks 3x7k2m9q4w8z5t6r1y0p2s4d6f --days")

        @Flag(help: "Explain each clock day by day.")
        var days = false

        @OptionGroup var named: CaseOptions
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await named.client(client).call(API.showClocks, CaseNamed(case: named.identifier))
            output.show(answer.bytes) {
                let clocks = answer.value.clocks
                if clocks.isEmpty { return "no clock runs on this case, or ran" }
                return clocks.map { CaseClockText.text($0, withDays: days, output) }.joined(separator: "\n\n")
            }
        }
    }
}
