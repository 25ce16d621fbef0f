/// A row of the figures: a line, a part of one, something recorded, or a head over them.
package struct ShownFigure: Hashable, Sendable {
    /// What makes it this row; `nil` for a head, which is not selected.
    package let id: String?
    /// How far it stands in.
    let depth: Int
    /// What it is called.
    package let text: String
    /// Its figure.
    package let value: String
    /// Its chart.
    let chart: FigureChart
    /// How it compares.
    package let beside: String
    /// Everything else about it, a line each.
    package let details: [String]
    /// The words of the command that tells what is behind it; empty where nothing is.
    let behind: [String]

    /// Whether it was recorded before Loket counted.
    var isRecorded: Bool { id?.hasPrefix("recorded/") == true }

    /// A head.
    init(head text: String) {
        id = nil
        depth = 0
        self.text = text
        value = ""
        chart = .none
        beside = ""
        details = []
        behind = []
    }

    /// A row.
    init(
        _ id: String, depth: Int, _ text: String, _ value: String, _ chart: FigureChart = .none, beside: String = "",
        details: [String] = [], behind: [String] = []
    ) {
        self.id = id
        self.depth = depth
        self.text = text
        self.value = value
        self.chart = chart
        self.beside = beside
        self.details = details
        self.behind = behind
    }
}
