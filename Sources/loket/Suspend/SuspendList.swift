import ArgumentParser
import Client
import Operations

extension SuspendCommand {
    /// `loket suspend list`.
    struct SuspendList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List what is suspended, since when, by whom and why",
            discussion: "Example: loket suspend list --centre maastricht")

        @Option(help: "Only what is suspended at this centre.")
        var centre: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listSuspensions, SuspensionsAsked(centre: centre))
            output.show(answer.bytes) {
                var table = TextTable("SERVICE", "CENTRE", "STATE", "SINCE", "BY", "BOOKED", "REASON")
                for one in answer.value.suspensions {
                    table.add(
                        one.service, one.centre ?? "everywhere", one.state.rawValue, "\(one.since)", one.by,
                        String(one.booked), one.reason)
                }
                return table.text(output, empty: "nothing is suspended")
            }
        }
    }
}
