package import Operations

/// Where recorded figures stand, each source numbered once, and what of them is assumed.
package struct RecordedSources: Sendable {
    /// The sources, the first is number 1.
    package let sources: [String]

    /// The sources of some lines, in the order in which they are met.
    package init(_ lines: [RecordedLine]) {
        var seen: Set<String> = []
        sources = lines.flatMap(\.figures).map(\.source).filter { seen.insert($0).inserted }
    }

    /// The number of a source.
    package func number(_ source: String) -> Int {
        (sources.firstIndex(of: source) ?? -1) + 1
    }

    /// The numbers of a line's sources, ascending.
    package func numbers(_ line: RecordedLine) -> [Int] {
        Set(line.figures.map { number($0.source) }).sorted()
    }

    /// What is assumed of some lines: each assumption once, with the lines and figures that it is about.
    package static func assumptions(
        _ lines: [RecordedLine], _ numbers: PageNumbers
    ) -> [(about: String, text: String)] {
        var found: [(about: String, text: String)] = []
        for line in lines {
            var periods: [(text: String, of: [String])] = []
            for figure in line.figures {
                guard let text = figure.assumed else { continue }
                let period = numbers.period(figure.from, figure.until)
                if let place = periods.firstIndex(where: { $0.text == text }) {
                    periods[place].of.append(period)
                } else {
                    periods.append((text, [period]))
                }
            }
            for (text, of) in periods {
                let about = "\(line.text), \(of.joined(separator: ", "))"
                if let place = found.firstIndex(where: { $0.text == text }) {
                    found[place].about += "; \(about)"
                } else {
                    found.append((about, text))
                }
            }
        }
        return found
    }
}
