import ArgumentParser
import Client
import Console
import Operations

/// In which form an overview is put out: text, JSON or CSV.
struct OverviewForm: ParsableArguments {
    @Flag(name: .long, help: "Write comma-separated values, a row a figure.")
    var csv = false

    /// Refuses two forms at once.
    func check(isJSON: Bool) throws {
        if isJSON, csv { throw ValidationError("choose one of --json and --csv") }
    }

    /// Puts out a centre's overview.
    func show(_ answer: Answered<Overview>, _ output: Output) throws {
        if csv { return Output.say(OverviewCSV.text(answer.value)) }
        output.show(answer.bytes) {
            OverviewText(language: answer.value.language, bold: output.bold).text(answer.value)
        }
    }

    /// Puts out the country's overview.
    func show(_ answer: Answered<NationalOverview>, _ output: Output) throws {
        if csv { return Output.say(OverviewCSV.text(answer.value)) }
        output.show(answer.bytes) {
            OverviewText(language: answer.value.language, bold: output.bold).text(answer.value)
        }
    }
}
