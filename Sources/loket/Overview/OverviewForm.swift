import ArgumentParser
import Client
import Console
import FoundationEssentials
import Operations

/// In which form an overview is put out: text, JSON, CSV or a page.
struct OverviewForm: ParsableArguments {
    @Flag(name: .long, help: "Write comma-separated values, a row a figure.")
    var csv = false

    @Option(help: ArgumentHelp("Write one printable page to a file; - is standard output.", valueName: "file"))
    var html: String?

    /// Refuses two forms at once.
    func check(isJSON: Bool) throws {
        if [isJSON, csv, html != nil].filter(\.self).count > 1 {
            throw ValidationError("choose one of --json, --csv and --html")
        }
    }

    /// Puts out a centre's overview.
    func show(_ answer: Answered<Overview>, _ output: Output) throws {
        if csv { return Output.say(OverviewCSV.text(answer.value)) }
        if let html { return try write(OverviewPage.html(answer.value), to: html) }
        output.show(answer.bytes) {
            OverviewText(language: answer.value.language, bold: output.bold).text(answer.value)
        }
    }

    /// Puts out the country's overview.
    func show(_ answer: Answered<NationalOverview>, _ output: Output) throws {
        if csv { return Output.say(OverviewCSV.text(answer.value)) }
        if let html { return try write(OverviewPage.html(answer.value), to: html) }
        output.show(answer.bytes) {
            OverviewText(language: answer.value.language, bold: output.bold).text(answer.value)
        }
    }

    private func write(_ page: String, to path: String) throws {
        if path == "-" { return Output.write(Array(page.utf8)) }
        do {
            try Data(page.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw InputFile.Failure(message: "\(path): cannot be written")
        }
        Output.tell("written: \(path)")
    }
}
