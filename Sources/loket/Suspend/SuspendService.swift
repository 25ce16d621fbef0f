import ArgumentParser
import Client
import Operations

extension SuspendCommand {
    /// `loket suspend SERVICE`.
    struct SuspendService: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "service", abstract: "Suspend a service at once (the default)",
            discussion: """
                Example: loket suspend return-visa --centre maastricht --reason "the printer is broken"
                """)

        @Argument(help: "The service.")
        var service: String

        @Option(help: "The centre; everywhere where left out.")
        var centre: String?

        @Option(help: "Why, for officers and administrators; kept sealed.")
        var reason: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer =
                if let centre {
                    try await client.call(
                        API.suspendCentreService, CentreServiceHalt(centre: centre, service: service, reason: reason))
                } else {
                    try await client.call(API.suspendService, ServiceHalt(service: service, reason: reason))
                }
            output.show(answer.bytes) { SuspensionText.text(answer.value) }
        }
    }
}
