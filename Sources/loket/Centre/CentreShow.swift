import ArgumentParser
import Client
import Operations

extension CentreCommand {
    /// `loket centre show`.
    struct CentreShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a centre as it is on a day",
            discussion: "Example: loket centre show maastricht --on 2021-03-09")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The day; today where left out.")
        var on: DayArgument?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showCentre, CentreNamed(centre: centre, on: on?.day))
            output.show(answer.bytes) { text(answer.value, output) }
        }

        private func text(_ shown: CentreShown, _ output: Output) -> String {
            var lines = [output.bold(shown.line.name)]
            lines.append("on \(shown.on) (\(shown.line.timeZone))")
            lines.append("agreement: " + (shown.agreement ?? "none that day; nothing new can be booked"))
            lines.append("partners: " + shown.partners.map(\.name).joined(separator: ", "))
            lines.append("municipalities: " + shown.municipalities.map(\.name).joined(separator: ", "))
            if shown.sites.count > 1 { lines.append("sites: " + shown.sites.map(\.name).joined(separator: ", ")) }
            var opening = TextTable("PARTNER", "DAYS", "HOURS")
            for line in shown.opening {
                opening.add(line.partner + (line.site.map { " (\($0))" } ?? ""), line.days, line.hours)
            }
            lines += ["", opening.text(output, empty: "no opening hours that day")]
            var desks = TextTable("DESK", "PARTNER", "GIVES")
            for desk in shown.desks { desks.add(desk.desk, desk.partner, desk.services.joined(separator: ", ")) }
            lines += ["", desks.text(output, empty: "no desks that day")]
            return lines.joined(separator: "\n")
        }
    }
}
