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
        lines += ["", legs(visit.legs, output)]
        for list in visit.bring where !list.items.isEmpty {
            lines.append("")
            lines.append("\(list.person) brings:")
            lines += list.items.map { "  \($0.text)" }
        }
        return lines.joined(separator: "\n")
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
