import Operations
import ServiceKit

/// A clock of a case as people read it.
enum CaseClockText {
    /// A clock in a few lines, with a table of its days where wanted.
    static func text(_ clock: CaseClock, withDays: Bool, _ output: Output) -> String {
        var lines = [
            output.bold(TextTable.visible(clock.text))
                + " (\(clock.clock)): \(clock.term), \(clock.kind == "promise" ? "promised" : "by law"), \(clock.state)"
        ]
        if let due = clock.due { lines.append("  last day \(name(due.day)) \(due.day)") }
        lines.append("  \(clock.consumed) of \(clock.budget) \(units(clock)) used, \(clock.left) left")
        if let warned = clock.warnedAt { lines.append("  warned \(warned)") }
        if let breached = clock.breachedAt { lines.append("  breached \(breached)") }
        if let retracted = clock.retractedBreachAt {
            lines.append("  a breach of \(retracted) was recorded; what was told later shows that there was none")
        }
        for pause in clock.pauses {
            let why = pause.step.map { " (\($0))" } ?? pause.event.map { " (event \($0))" } ?? ""
            lines.append("  stood still from \(pause.from) \(pause.until.map { "until \($0)" } ?? "on")\(why)")
        }
        guard withDays else { return lines.joined(separator: "\n") }
        if let note = clock.note { lines.append("  \(note)") }
        for step in clock.law ?? [] { lines.append("  law: \(step)") }
        var table = TextTable("DAY", "", "USED", "WHY")
        for day in clock.days ?? [] {
            table.add(
                "\(day.day)", name(day.day), "\(day.consumed)", day.isDue ? "\(day.text); the last day" : day.text)
        }
        return (lines + [table.text(output, empty: "no days")]).joined(separator: "\n")
    }

    private static func units(_ clock: CaseClock) -> String {
        clock.budget == 1 ? clock.unit : clock.unit + "s"
    }

    private static func name(_ day: Day) -> String { String(day.weekday.rawValue.prefix(3)) }
}
