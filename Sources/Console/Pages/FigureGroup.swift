import Operations

/// Lines that are read together.
enum FigureGroup: CaseIterable {
    /// People and visits.
    case counter
    /// Documents and results.
    case given
    /// Answers to the survey.
    case judged
    /// Terms, waiting and what went wrong with visits.
    case promises
    /// Sponsors.
    case employers

    /// The group of a line.
    init(_ counts: Counts, _ show: FigureShown) {
        switch counts {
        case .contact, .leg, .person: self = .counter
        case .visit: self = show == .count ? .counter : .promises
        case .document, .result: self = .given
        case .rating: self = .judged
        case .clock, .wait: self = .promises
        case .sponsor: self = .employers
        }
    }

    /// Counted lines by group, in the order of groups; groups without any are left out.
    static func grouped(_ lines: [OverviewLine]) -> [(group: FigureGroup, lines: [OverviewLine])] {
        grouped(lines) { FigureGroup($0.counts, $0.show) }
    }

    /// Recorded lines by group; they are few, so that all that is not a judgement stands together.
    static func grouped(_ lines: [RecordedLine]) -> [(group: FigureGroup, lines: [RecordedLine])] {
        grouped(lines) { $0.counts == .rating ? .judged : .counter }
    }

    private static func grouped<Line>(
        _ lines: [Line], by group: (Line) -> FigureGroup
    ) -> [(group: FigureGroup, lines: [Line])] {
        allCases.compactMap { wanted in
            let own = lines.filter { group($0) == wanted }
            return own.isEmpty ? nil : (wanted, own)
        }
    }
}
