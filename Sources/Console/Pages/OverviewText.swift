package import Operations
import ServiceKit

/// An overview as lines of text: what was counted, what was recorded, and what must be known beside them.
package struct OverviewText {
    private let numbers: PageNumbers
    private let figures: FigureText
    private let bold: (String) -> String

    /// Text in a language; `bold` makes heads stand out.
    package init(language: String, bold: @escaping (String) -> String = { $0 }) {
        numbers = PageNumbers(PageLanguage(code: language))
        figures = FigureText(numbers)
        self.bold = bold
    }

    private var language: PageLanguage { numbers.language }

    /// A centre's overview.
    package func text(_ overview: Overview) -> String {
        var lines = [bold(SafeText.line(overview.name))]
        lines.append(
            "\(numbers.period(overview.from, overview.until)) (\(overview.timeZone)), "
                + language.made(numbers.moment(overview.asOf)))
        lines += head(language.counted)
        lines += overview.lines.isEmpty ? [language.nothingCounted] : CountedText(figures, overview).lines
        if let day = overview.countedFrom { lines.append(language.countedFrom(numbers.day(day))) }
        if let day = overview.ratedUntil {
            lines.append(language.ratedThrough(numbers.day(day.adding(days: -1))))
        }
        if !overview.recorded.isEmpty {
            lines += head(language.recorded)
            lines.append(language.recordedApart)
            lines += RecordedText(figures, overview.recorded).lines
        }
        return (lines + notes(overview.notes)).joined(separator: "\n")
    }

    /// The country's overview: totals, the centres side by side, and who runs what.
    package func text(_ overview: NationalOverview) -> String {
        var lines = [bold(language.country)]
        lines.append(
            "\(numbers.period(overview.from, overview.until)), " + language.made(numbers.moment(overview.asOf)))
        let national = NationalText(figures, overview)
        lines += head(language.counted)
        lines += national.totals
        if !overview.totals.isEmpty {
            lines += head(language.centres(overview.centres.count))
            lines += national.centres
        }
        if !overview.services.isEmpty {
            lines += head(language.services)
            lines += national.services
        }
        return (lines + notes(overview.notes)).joined(separator: "\n")
    }

    private func head(_ text: String) -> [String] { ["", bold(text)] }

    private func notes(_ notes: [OverviewNote]) -> [String] {
        notes.isEmpty ? [] : head(language.notes) + notes.map { "  \(SafeText.line($0.text))" }
    }
}
