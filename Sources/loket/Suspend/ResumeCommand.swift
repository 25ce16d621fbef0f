import ArgumentParser
import Client
import Operations

/// `loket resume`: resume a suspended service, once another has agreed.
struct ResumeCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Resume a suspended service; two tokens must wish it",
        discussion: "Example: loket resume return-visa --centre maastricht")

    @Argument(help: "The service.")
    var service: String

    @Option(help: "The centre; everywhere where left out.")
    var centre: String?

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer =
            if let centre {
                try await client.call(
                    API.resumeCentreService, CentreServiceNamed(centre: centre, service: service))
            } else {
                try await client.call(API.resumeService, ServiceNamed(service: service))
            }
        output.show(answer.bytes) { SuspensionText.text(answer.value) }
    }
}
