import Operations

/// An interruption as people read it.
enum InterruptionText {
    /// What is out of use and why, each touched visit with the first of its proposals, and what was settled.
    static func text(_ shown: InterruptionShown, _ output: Output) -> String {
        let one = shown.interruption
        var lines = [
            output.bold("\(one.desk ?? one.partner ?? "") is out of use") + " (\(one.state.rawValue)), \(one.centre)",
            "\(LocalText.dayAndTime(one.localStart)) to \(LocalText.dayAndTime(one.localEnd))",
            "interruption \(one.interruption)",
        ]
        if let because = one.because { lines.append(TextTable.visible("because: \(because)")) }
        var table = TextTable("START", "VISIT", "STATE", "LEGS", "PROPOSED")
        for visit in shown.visits {
            table.add(
                LocalText.dayAndTime(visit.localStart), visit.visit, visit.state.rawValue,
                visit.legs.map { "\($0.leg) \($0.service) at \($0.desk)" }.joined(separator: ", "),
                visit.proposals.isEmpty ? "nothing" : visit.proposals.prefix(2).map(text).joined(separator: "; or "))
        }
        lines += ["", table.text(output, empty: "no visit is touched")]
        for settled in shown.settled { lines.append("settled: \(settled.visit) \(settled.how.rawValue)") }
        return lines.joined(separator: "\n")
    }

    private static func text(_ proposal: Proposal) -> String {
        let desks = proposal.desk ?? proposal.legs.map(\.desk).joined(separator: ", ")
        return proposal.how == .desk
            ? "\(desks) at the same time" : "\(LocalText.dayAndTime(proposal.localStart)) at \(desks)"
    }
}
