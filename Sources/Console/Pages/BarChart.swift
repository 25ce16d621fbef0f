/// Bars below each other, each with its label and figure above it.
struct BarChart {
    private static let row = 33
    /// The bars, from above.
    let bars: [Bar]

    /// The chart as SVG.
    func drawing(_ id: String, title: String) -> String {
        let description = bars.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        return Chart.drawing(id, height: bars.count * BarChart.row, title: title, description: description) { page in
            for (place, bar) in bars.enumerated() { draw(bar, at: place * BarChart.row, &page) }
        }
    }

    private func draw(_ bar: Bar, at top: Int, _ page: inout Markup) {
        let room = 44 - bar.value.count
        page.element("text", ["x": "0", "y": "\(top + 12)"], Chart.cut(bar.label, max(12, room)))
        page.element(
            "text", ["x": "\(Chart.width)", "y": "\(top + 12)", "text-anchor": "end", "class": "v"], bar.value)
        let full = Double(Chart.width)
        let length = max(1.5, min(1, max(0, bar.length)) * full)
        switch bar.form {
        case .none:
            rectangle("track", top + 18, full, &page)
        case .now:
            rectangle("now", top + 18, length, &page)
        case .then:
            page.single(
                "rect",
                [
                    "class": "then", "x": "0.6", "y": "\(Double(top) + 18.6)",
                    "width": Chart.number(max(1, length - 1.2)), "height": "6.8",
                ])
        case .share:
            rectangle("track", top + 18, full, &page)
            rectangle("now", top + 18, length, &page)
        case .mark(let steps):
            scale(steps, top, &page)
            page.single(
                "circle",
                [
                    "class": "now dot", "cx": Chart.number(6 + min(1, max(0, bar.length)) * (full - 12)),
                    "cy": "\(top + 22)", "r": "5.5",
                ])
        }
        if let reach = bar.reach {
            let end = min(1, reach) * (full - 2) + 1
            page.single(
                "path",
                [
                    "class": "reach",
                    "d":
                        "M\(Chart.number(length)) \(top + 22)H\(Chart.number(end))M\(Chart.number(end)) \(top + 17)v10",
                ])
        }
    }

    private func rectangle(_ style: String, _ top: Int, _ width: Double, _ page: inout Markup) {
        page.single(
            "rect", ["class": style, "x": "0", "y": "\(top)", "width": Chart.number(width), "height": "8"])
    }

    private func scale(_ steps: Int, _ top: Int, _ page: inout Markup) {
        rectangle("track", top + 18, Double(Chart.width), &page)
        for step in 0..<steps {
            let x = 6 + Double(step) / Double(max(1, steps - 1)) * Double(Chart.width - 12)
            page.single("path", ["class": "tick", "d": "M\(Chart.number(x)) \(top + 18)v8"])
        }
    }
}
