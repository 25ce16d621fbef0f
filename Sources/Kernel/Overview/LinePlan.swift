import Blueprint
import Ledger
import Shapes

/// Which cells make up a line of the overview, and which part of it each belongs to.
struct LinePlan: Sendable {
    /// A cell of a line.
    struct Term: Sendable {
        /// The part of the line that it belongs to, by its place among ``parts``; -1 where the line has none.
        let part: Int
        /// Whether it is of the part that a share is of.
        let isPart: Bool
        /// The mark or length that it counts.
        let bucket: Int
    }

    /// How a line counts and is told: asked for once a centre, thus without what would have to be held.
    struct Kind: Sendable {
        let counts: OverviewEntry.Counted
        let show: OverviewEntry.Shown
        let by: OverviewEntry.Split?
    }

    let entry: OverviewEntry
    let kind: Kind
    /// The figure that its cells are of.
    let figure: String
    /// The names of the parts that its cells have.
    private(set) var parts: [String] = []
    /// In what lengths are measured, by the cells.
    private(set) var unit: String?
    private let filter: Filter

    /// The plan of a line that has no cells yet.
    init(_ entry: OverviewEntry) {
        self.entry = entry
        kind = Kind(counts: entry.counts, show: entry.show, by: entry.by)
        figure =
            switch entry.counts {
            case .document, .result: "result"
            case .clock where entry.show == .median: "length"
            default: entry.counts.rawValue
            }
        filter = Filter(entry)
    }

    /// Takes up a cell of its figure; `nil` where the line has no use for it.
    mutating func take(_ cell: TallyCell, _ kind: [String: String]) -> Term? {
        guard filter.takes(kind) else { return nil }
        // One median has one unit; lengths in others would be other lines.
        if figure == "length" {
            unit = unit ?? kind["unit"]
            guard kind["unit"] == unit else { return nil }
        }
        var part = -1
        if let by = entry.by {
            let name = kind[by.rawValue] ?? "unknown"
            part = parts.firstIndex(of: name) ?? parts.count
            if part == parts.count { parts.append(name) }
        }
        return Term(part: part, isPart: filter.isPart(kind, cell.bucket), bucket: cell.bucket)
    }

    /// What a line takes of the cells of its figure.
    struct Filter {
        private let entry: OverviewEntry
        private let partners: Set<String>
        private let services: Set<String>
        private let results: Set<String>
        private let states: Set<String>
        private let answers: Set<Int>

        init(_ entry: OverviewEntry) {
            self.entry = entry
            partners = Set(entry.partners.map(\.value))
            services = Set(entry.services.map(\.value))
            results = Set(entry.results.map(\.value))
            states = Set(entry.states.map(\.rawValue))
            let words = SurveyEntry.Scale.satisfaction.answers
            answers = Set(
                entry.answers.compactMap { answer in
                    Int(answer.value) ?? words.firstIndex(of: answer.value).map { $0 + 1 }
                })
        }

        /// Whether a cell of the figure is of the line.
        func takes(_ kind: [String: String]) -> Bool {
            func fits(_ names: Set<String>, _ key: String) -> Bool {
                names.isEmpty || kind[key].map(names.contains) ?? false
            }
            guard fits(partners, "partner"), fits(services, "service"), fits(results, "result") else { return false }
            if let bundle = entry.bundle, kind["bundle"] != bundle.value { return false }
            if let question = entry.question, kind["question"] != question.value { return false }
            if let group = entry.group, kind["of"] != group.rawValue { return false }
            if let clock = entry.clock, kind["clock"] != clock.value { return false }
            return entry.counts != .visit || entry.show == .share || fits(states, "state")
        }

        /// Whether such a cell is of the part that a share is of.
        func isPart(_ kind: [String: String], _ bucket: Int) -> Bool {
            switch entry.counts {
            case .visit: kind["state"].map(states.contains) ?? false
            case .clock: kind["fate"] == "kept"
            case .rating: answers.contains(bucket)
            default: false
            }
        }
    }
}
