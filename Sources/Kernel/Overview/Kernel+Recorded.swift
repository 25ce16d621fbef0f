package import Blueprint
package import Operations
package import ServiceKit

extension Kernel {
    /// What was recorded of a centre before Loket counted, as the revision in force tells it.
    func recorded(_ centre: String, from: Day, until: Day, language: String, _ state: State) -> [RecordedLine] {
        RecordedLine.of(centre, in: state.configuration.blueprint, from: from, until: until, language: language)
    }
}

extension RecordedLine {
    /// Recorded figures of a centre whose whole period lies in the one asked for, in the order of its history.
    ///
    /// A figure's earlier one may lie before that: it is told with its own days.
    package static func of(
        _ centre: String, in blueprint: Blueprint, from: Day, until: Day, language: String
    ) -> [RecordedLine] {
        guard let history = blueprint.history[centre] else { return [] }
        return history.lines.compactMap { line in
            let told = line.figures.filter { from <= $0.from && $0.until <= until }
            guard !told.isEmpty else { return nil }
            let reader = RecordedReader(history: history, line: line, blueprint: blueprint, language: language)
            return RecordedLine(
                line: line.name, text: reader.text, counts: Counts(line.counts), show: FigureShown(line.show),
                unit: line.unit.flatMap { FigureUnit(rawValue: $0.rawValue) }, by: line.by?.rawValue,
                figures: told.map(reader.figure))
        }
    }
}

extension Counts {
    /// The word of a file; both are the same words, which a test keeps.
    init(_ counted: OverviewEntry.Counted) {
        guard let same = Counts(rawValue: counted.rawValue) else {
            preconditionFailure("files and answers count the same things")
        }
        self = same
    }
}

extension FigureShown {
    /// The word of a file; both are the same words, which a test keeps.
    init(_ shown: OverviewEntry.Shown) {
        guard let same = FigureShown(rawValue: shown.rawValue) else {
            preconditionFailure("files and answers tell figures in the same ways")
        }
        self = same
    }
}
