import Operations

/// A visit as people read it.
enum VisitText {
    /// The visit, its legs, what to bring and who.
    static func text(_ visit: Visit, _ output: Output) -> String {
        var lines = [output.bold(visit.reference) + " \(visit.state.rawValue), \(visit.centre)"]
        lines.append("\(LocalText.dayAndTime(visit.localStart)) (\(visit.timeZone))")
        if let key = visit.key { lines.append("key: \(key)   (told once; keep it with the reference)") }
        for person in visit.party ?? [] {
            lines.append(TextTable.visible("\(person.person): \(person.givenName) \(person.familyName)"))
        }
        if let ticket = visit.ticket { lines.append("ticket: " + output.bold(ticket)) }
        lines += ["", legs(visit.legs, output)]
        for person in visit.absent ?? [] {
            lines.append("")
            lines.append("\(person.person) has not come:")
            lines += person.legs.map { "  \($0.leg) \($0.service): " + $0.may.map(words).joined(separator: "; or ") }
        }
        for list in visit.bring where !list.items.isEmpty {
            lines.append("")
            lines.append("\(list.person) brings:")
            lines += list.items.map { "  \($0.text)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func words(_ remedy: AbsentLeg.Remedy) -> String {
        switch remedy {
        case .checkIn: "check in later"
        case .takeTurn: "take it with those present, the case then waits for another appointment"
        case .markNoShow: "mark a no-show, its time is free again"
        }
    }

    /// The legs in a table.
    static func legs(_ legs: [Leg], _ output: Output) -> String {
        var table = TextTable("LEG", "START", "SERVICE", "DESK", "PERSONS", "STATE")
        for leg in legs {
            table.add(
                leg.leg, LocalText.time(leg.localStart), leg.service, leg.desk, leg.persons.joined(separator: ", "),
                leg.state.rawValue)
        }
        return table.text(output, empty: "no legs")
    }
}
