import ArgumentParser
import Blueprint
import Calendars
import Diagnostics
import Operations
import ServiceKit
import Shapes

/// `loket why`: where a value of a centre comes from.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Tell where a value of a centre comes from, layer by layer",
        discussion: """
            A key is section.key.field: opening.ind.week, services.biometrics.minutes, booking.horizon;
            of a centre's history recorded.documents.count.
            Example: loket why maastricht opening.ind.week --on 2019-06-03
            """)

    @Argument(help: "The centre.")
    var centre: String

    @Argument(help: "The key.")
    var key: String

    @Option(help: "The day that is asked about (today).")
    var on: DayArgument?

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Write the answer as JSON.")
    var json = false

    func run() throws {
        let (files, unreadable) = ConfigurationFiles.read(centres: folders.centres, modules: [folders.modules])
        let compilation = Compilation.of(files)
        let errors = (unreadable + compilation.diagnostics).filter { $0.severity == .error }
        guard let blueprint = compilation.blueprint?.value, errors.isEmpty else {
            DiagnosticText.tell(errors)
            throw ExitCode(1)
        }
        let clock = blueprint.centres[centre]?.clock
        let now = KernelTime.now.milliseconds
        let day = on?.day ?? clock?.day(now) ?? Day(number: Int(now / 86_400_000))
        switch blueprint.why(centre, key, on: day) {
        case .failure(let diagnostic):
            DiagnosticText.tell([diagnostic])
            throw ExitCode(1)
        case .success(let found):
            if json {
                Output.write(Provenance.shape.json(found) + [0x0A])
            } else {
                Output.say(text(found, on: day))
            }
        }
    }

    private func text(_ found: Provenance, on day: Day) -> String {
        var lines = ["\(found.key) of \(centre) on \(day)"]
        for step in found.steps {
            lines.append("  \(step.counts ? "→" : " ") \(step.value)")
            lines.append("      \(step.place)\(step.period.map { ", \($0)" } ?? "")")
            if let source = step.source { lines.append("      source: \(source)") }
            if let assumed = step.assumed { lines.append("      assumed: \(assumed)") }
        }
        return lines.joined(separator: "\n")
    }
}
