/// Columns side by side, one a recorded period, each with its figure above and its period below.
struct ColumnChart {
    /// How a column is drawn.
    enum Form: String {
        /// Hatched: a period as long as the longest.
        case now
        /// Outlined: a shorter period, which is not to be compared by its height.
        case short
        /// Dashed: a figure that holds what other columns tell as well.
        case sum
    }

    /// A column.
    struct Column {
        /// Its period.
        let label: String
        /// The figure in words.
        let value: String
        /// How high it is, 0 to 1.
        let height: Double
        /// How it is drawn.
        let form: Form
    }

    private static let most = 84.0
    /// The columns, from the left.
    let columns: [Column]

    /// The chart as SVG.
    func drawing(_ id: String, title: String) -> String {
        let labels = columns.map { ColumnChart.folded($0.label, Chart.width * 2 / 13 / max(1, columns.count)) }
        let foot = (labels.map(\.count).max() ?? 1) * 15
        let base = 20 + ColumnChart.most
        let description = columns.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        return Chart.drawing(id, height: Int(base) + foot + 6, title: title, description: description) { page in
            let step = Double(Chart.width) / Double(max(1, columns.count))
            let width = min(56, step * 0.62)
            for (place, column) in columns.enumerated() {
                let middle = step * (Double(place) + 0.5)
                let height = max(1.5, column.height * ColumnChart.most)
                let x = Chart.number(middle)
                page.single(
                    "rect",
                    [
                        "class": column.form.rawValue, "x": Chart.number(middle - width / 2),
                        "y": Chart.number(base - height), "width": Chart.number(width), "height": Chart.number(height),
                    ])
                let above = ["x": x, "y": Chart.number(base - height - 6)]
                page.element(
                    "text", ["x": above["x"] ?? "", "y": above["y"] ?? "", "text-anchor": "middle", "class": "v"],
                    column.value)
                for (row, text) in labels[place].enumerated() {
                    page.element(
                        "text",
                        ["x": x, "y": "\(Int(base) + 16 + row * 15)", "text-anchor": "middle", "class": "s"], text)
                }
            }
            page.single("path", ["class": "tick", "d": "M0 \(Chart.number(base))H\(Chart.width)"])
        }
    }

    /// The words of a label in lines of about so many characters.
    private static func folded(_ text: String, _ most: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            if let last = lines.last, last.count + 1 + word.count <= most {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines
    }
}
