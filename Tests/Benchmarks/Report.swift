/// What a run found: lines of figures, and targets that they meet or miss.
struct Report {
    private var lines: [String] = []
    private var targets: [(text: String, isMet: Bool)] = []

    /// Begins a group of figures.
    mutating func section(_ title: String) {
        lines.append((lines.isEmpty ? "" : "\n") + title)
    }

    /// A figure with its name.
    mutating func line(_ name: String, _ figures: String) {
        lines.append("  " + Report.padded(name, 44) + figures)
    }

    /// Requests over HTTP.
    mutating func line(_ name: String, _ load: LoadFigures) {
        let rate = Report.left("\(Int(load.rate))", 8)
        let (p50, p99) = (Report.left(Sample.text(load.sample.p50), 9), Report.left(Sample.text(load.sample.p99), 9))
        line(name, "\(rate)/s   p50 \(p50)   p99 \(p99)   \(load.statuses)")
    }

    /// A target with what was reached.
    mutating func target(_ text: String, reached: String, isMet: Bool) {
        targets.append((Report.padded(text, 58) + reached, isMet))
    }

    /// A target that is a share of something else, in percent.
    mutating func target(_ text: String, share: Double, of least: Int) {
        let percent = (share * 1000).rounded() / 10
        target("\(text) ≥ \(least) %", reached: "\(percent) %", isMet: percent >= Double(least))
    }

    /// All of it.
    var text: String {
        let verdicts = targets.map { "  " + Report.padded($0.isMet ? "met" : "NOT MET", 9) + $0.text }
        return (lines + (targets.isEmpty ? [] : ["\ntargets"]) + verdicts).joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
