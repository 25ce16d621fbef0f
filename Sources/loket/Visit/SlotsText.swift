import Operations

/// Free places as people read them.
enum SlotsText {
    /// The slots, and where asked for the days without any, each with its reason in words.
    static func text(_ found: SlotsFound, why: Bool, _ output: Output) -> String {
        var table = TextTable("START", "UNTIL", "DESKS")
        for slot in found.slots {
            table.add(LocalText.dayAndTime(slot.localStart), LocalText.time(slot.localEnd), desks(slot))
        }
        var lines = [table.text(output, empty: "no places")]
        if why || found.slots.isEmpty {
            lines += found.why.map { TextTable.visible("\($0.day): \($0.text) (\($0.reason.rawValue))") }
        }
        if found.slots.contains(where: { $0.bound != nil }) {
            lines.append("the search for so many legs was stopped early: some may be had in less time")
        }
        if found.next != nil { lines.append("there are more; raise --limit or --from") }
        return lines.joined(separator: "\n")
    }

    // Of several legs each with its own time.
    private static func desks(_ slot: Slot) -> String {
        slot.legs.map { leg in
            let time = slot.legs.count > 1 ? "\(LocalText.time(leg.localStart)) " : ""
            return "\(time)\(leg.desk): \(leg.service) (\(leg.persons.joined(separator: ", ")))"
        }.joined(separator: "; ")
    }
}
