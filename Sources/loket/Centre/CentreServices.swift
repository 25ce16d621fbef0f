import ArgumentParser
import Client
import Operations

extension CentreCommand {
    /// `loket centre services`.
    struct CentreServices: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "services", abstract: "List what a centre gives on a day",
            discussion: "Example: loket centre services maastricht --on 2021-03-09")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The day; today where left out.")
        var on: DayArgument?

        @Option(help: "The language of names.")
        var language: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = CentreNamed(centre: centre, on: on?.day, language: language)
            let answer = try await client.call(API.listServices, asked)
            output.show(answer.bytes) {
                var table = TextTable("SERVICE", "PARTNER", "MINUTES", "BOOKABLE")
                for service in answer.value.services {
                    let minutes = service.minutes.map(String.init) ?? "-"
                    let further = service.furtherMinutes.map { " + \($0) each" } ?? ""
                    let bookable = service.isBookable ? "yes" : service.text ?? service.because?.rawValue ?? "no"
                    table.add(service.service, service.partner, minutes + further, bookable)
                }
                for bundle in answer.value.bundles {
                    table.add(bundle.bundle, "-", "-", "bundle of " + bundle.services.joined(separator: ", "))
                }
                return table.text(output, empty: "no services")
            }
        }
    }
}
