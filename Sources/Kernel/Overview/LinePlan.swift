import Blueprint
import Ledger
import Shapes

/// Which cells make up a line of the overview, and which part of it each belongs to.
struct LinePlan: Sendable {
    /// A cell of a line.
    struct Term: Sendable {
        /// Its place in the vocabulary.
        let cell: Int
        /// The part of the line that it belongs to, by its place among ``parts``; -1 where the line has none.
        let part: Int
        /// Whether it is of the part that a share is of.
        let isPart: Bool
        /// The mark or length that it counts.
        let bucket: Int
    }

    let entry: OverviewEntry
    let terms: [Term]
    /// The names of its parts.
    let parts: [String]
    /// In what lengths are measured, by the cells.
    let unit: String?

    /// The plan of a line over some cells.
    init(_ entry: OverviewEntry, _ cells: Vocabulary) {
        self.entry = entry
        let isLength = entry.counts == .clock && entry.show == .median
        let figure =
            switch entry.counts {
            case .document, .result: "result"
            case .clock where isLength: "length"
            default: entry.counts.rawValue
            }
        let filter = Filter(entry)
        var terms: [Term] = []
        var parts: [String] = []
        var unit: String?
        for place in cells.places(of: figure) {
            let cell = cells.cells[place]
            let kind = cells.kinds[place]
            guard filter.takes(kind) else { continue }
            // One median has one unit; lengths in others would be other lines.
            if isLength {
                unit = unit ?? kind["unit"]
                guard kind["unit"] == unit else { continue }
            }
            var part = -1
            if let by = entry.by {
                let name = kind[by.rawValue] ?? "unknown"
                part = parts.firstIndex(of: name) ?? parts.count
                if part == parts.count { parts.append(name) }
            }
            terms.append(
                Term(cell: place, part: part, isPart: filter.isPart(kind, cell.bucket), bucket: cell.bucket))
        }
        self.terms = terms
        self.parts = parts
        self.unit = unit
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
