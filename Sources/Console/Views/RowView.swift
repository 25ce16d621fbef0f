import Operations

/// Everything about a row.
enum RowView {
    /// Draws the row into some rows of the screen.
    static func draw(_ row: Row, _ model: ScreenModel, _ grid: inout Grid, _ body: Range<Int>) {
        var line = body.lowerBound
        for (place, text) in lines(row, model).enumerated() where line < body.upperBound {
            grid.put(text, at: 1, line, most: grid.width - 2, style: place == 0 ? .bold : .plain)
            line += 1
        }
    }

    /// What is told of a row, a line each.
    static func lines(_ row: Row, _ model: ScreenModel) -> [String] {
        let entry = row.entry
        var lines = ["\(row.call): \(row.section.rawValue), visit \(row.visit), \(entry.kind.rawValue)"]
        for leg in [entry] + row.further {
            lines.append(
                "\(leg.leg): \(LocalWords.time(leg.localStart)) \(leg.service) at \(leg.desk) (\(leg.partner)) for "
                    + leg.persons.joined(separator: ", "))
        }
        for person in row.persons { lines.append("\(person.label)\(person.isHere ? ", here" : ", not here")") }
        if entry.priority { lines.append("called before others") }
        if let now = model.today?.now {
            if let since = entry.waitingSince { lines.append("waits since \(LocalWords.length(from: since, to: now))") }
            if let since = entry.servedSince { lines.append("served since \(LocalWords.length(from: since, to: now))") }
        }
        if let place = entry.position { lines.append("place \(place) of those who wait for a desk that can serve it") }
        return lines
    }
}
