import Operations

/// The first line: which centre, whether it is real, who, and the centre's time.
enum HeaderView {
    /// Draws the line.
    static func draw(_ model: ScreenModel, _ grid: inout Grid, _ looks: Looks) {
        let dot = " \(looks.sign("·", "-")) "
        var right = [model.place.modeWord, model.place.who, model.localTime].filter { !$0.isEmpty }
            .joined(separator: dot)
        if case .lost(let since, _) = model.connection {
            right = "NO SERVER since \(since.suffix(5))\(dot)\(model.place.modeWord)"
        }
        let width = min(grid.width, SafeText.width(right))
        let room = grid.width - width - 3
        let name = "Loket\(dot)\(model.place.name)"
        let left = SafeText.width(name) <= room ? name : "Loket\(dot)\(model.place.centre)"
        grid.put(" " + left, at: 0, 0, most: max(0, room + 1), style: .bold)
        grid.put(right, at: grid.width - width - 1, 0, style: .bold)
        grid.fill(0, style: Style(bold: true, reversed: true))
    }
}
