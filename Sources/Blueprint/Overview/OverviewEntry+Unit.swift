import Calendars
import Rules
import ServiceKit
import Shapes

extension OverviewEntry {
    /// In what a line is measured, where that is not a number of things.
    package enum Unit: String, CaseIterable, Sendable {
        case minutes
        case days
        case workingDays = "working-days"
        case ofFive = "of-5"
        case ofTen = "of-10"
        case percent

        /// The least and the most that a value may be; `nil` without bounds.
        var bounds: ClosedRange<Hundredths>? {
            switch self {
            case .minutes, .days, .workingDays: nil
            case .ofFive: Hundredths(100)...Hundredths(500)
            case .ofTen: Hundredths(100)...Hundredths(1000)
            case .percent: Hundredths(0)...Hundredths(10_000)
            }
        }
    }
}

extension OverviewEntry.Unit {
    /// In what a line is measured: marks by its question's scale, lengths by its clock's term.
    static func of(
        _ line: OverviewEntry, scales: [String: SurveyEntry.Scale], modules: [String: ModuleManifest]
    ) -> OverviewEntry.Unit? {
        switch line.show {
        case .count: nil
        case .share: .percent
        case .mean: line.question.flatMap { scales[$0.value] }.flatMap(of)
        case .median: line.counts == .wait ? .minutes : line.clock.flatMap { ofClock($0.value, modules) } ?? .days
        }
    }

    private static func of(_ scale: SurveyEntry.Scale) -> OverviewEntry.Unit? {
        switch scale {
        case .oneToFive, .satisfaction: .ofFive
        case .oneToTen: .ofTen
        case .open: nil
        }
    }

    // The unit of the clock's own term, or of the module's standard for the setting that holds it.
    private static func ofClock(_ name: String, _ modules: [String: ModuleManifest]) -> OverviewEntry.Unit? {
        for module in modules.sorted(by: { $0.key < $1.key }).map(\.value) {
            guard let clock = module.clocks.first(where: { $0.name.value == name }) else { continue }
            switch clock.term {
            case .term(let term): return unit(of: term)
            case .setting(let setting):
                guard case .word(let text)? = module.settings.first(where: { $0.name == setting })?.standard,
                    let term = try? Term(text)
                else { return nil }
                return unit(of: term)
            }
        }
        return nil
    }

    private static func unit(of term: Term) -> OverviewEntry.Unit {
        switch term.unit {
        case .minutes, .hours: .minutes
        case .workingDays: .workingDays
        case .days, .weeks, .months, .years: .days
        }
    }
}
