import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit calendar`.
    struct VisitCalendar: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "calendar", abstract: "Write a visit as a calendar file",
            discussion: "Example: loket visit calendar K7QM-4XWD --key KEY > visit.ics")

        @OptionGroup var visit: VisitOptions
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(API.visitCalendar, VisitNamed(visit: visit.reference))
            if output.isJSON {
                let text = String(decoding: answer.value, as: UTF8.self)
                output.show(JSONText.object(["calendar": text])) { "" }
            } else {
                Output.write(answer.value)
            }
        }
    }
}
