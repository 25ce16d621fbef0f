package import Operations

/// Times and lengths of time as people read them.
package enum LocalWords {
    /// Hour and minute.
    package static func time(_ local: LocalInstant) -> String {
        String(local.description.dropFirst(11).prefix(5))
    }

    /// Whole minutes between two moments: `12 min`, `1 h 05`.
    package static func length(from start: Instant, to end: Instant) -> String {
        let minutes = max(0, Int((end.milliseconds - start.milliseconds) / 60_000))
        if minutes < 60 { return "\(minutes) min" }
        let rest = minutes % 60
        return "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
    }
}
