import Operations

/// A centre's day as people read it.
enum DayText {
    /// Its counts, and what is open by section.
    static func text(_ day: DayShown, _ output: Output) -> String {
        let counts = day.counts
        var lines = [
            output.bold("\(day.centre) \(day.day)") + " \(day.state.rawValue)"
                + (day.closedAt.map { " since \($0)" } ?? ""),
            "\(counts.visits) visits: \(counts.finished) finished, \(counts.arrived) arrived, \(counts.booked) booked, "
                + "\(counts.noShows) no-shows, \(counts.cancelled) cancelled",
        ]
        if let reason = day.reason { lines.append("closed all the same: \(TextTable.visible(reason))") }
        var table = TextTable("OPEN", "ABOUT", "WHAT")
        for section in day.sections {
            for item in section.items { table.add(section.section, item.about, item.text) }
            let left = section.count - section.items.count
            if left > 0 { table.add(section.section, "", "and \(left) more") }
        }
        return (lines + ["", table.text(output, empty: "nothing is open")]).joined(separator: "\n")
    }
}
