import Operations

/// A suspension as people read it.
enum SuspensionText {
    /// What is suspended where, since when, by whom and why, and what is booked all the same.
    static func text(_ one: Suspension) -> String {
        let place = one.centre.map { "at \($0)" } ?? "everywhere"
        let booked = "\(one.booked) \(one.booked == 1 ? "visit is" : "visits are") booked for it"
        switch one.state {
        case .resumed: return "\(one.service) \(place): resumed; \(booked)"
        case .resuming, .suspended:
            var lines = [
                "\(one.service) \(place): suspended since \(one.since) by \(one.by): \(TextTable.visible(one.reason))",
                "\(booked), and nothing new is taken",
            ]
            if let wish = one.wish, let mustAgree = one.mustAgree {
                lines.append(
                    "\(wish.by) wished at \(wish.at) to resume it; it stays suspended until another agrees (\(mustAgree))"
                )
            }
            return lines.joined(separator: "\n")
        }
    }
}
