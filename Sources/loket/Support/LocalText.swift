import Operations

/// Local times as people read them in a table.
enum LocalText {
    /// Weekday, day, hour and minute: `Tue 2021-03-09 09:30`.
    static func dayAndTime(_ local: LocalInstant) -> String {
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let seconds = local.instant.seconds + Int64(local.offsetMinutes) * 60
        let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let text = local.description
        return "\(names[((days % 7) + 7) % 7]) \(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
    }

    /// Hour and minute.
    static func time(_ local: LocalInstant) -> String {
        String(local.description.dropFirst(11).prefix(5))
    }
}
