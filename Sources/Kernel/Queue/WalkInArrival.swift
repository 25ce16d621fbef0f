import Operations

/// A party that is here as it is booked.
struct WalkInArrival: Hashable, Sendable {
    /// Whether they are called before others.
    let hasPriority: Bool

    /// The reserved share that its minutes count for.
    static let share = "walk-ins"

    /// Everyone of the party, who are here now.
    func everyone(of persons: [String], at now: Instant) -> Kernel.Arrival {
        Kernel.Arrival(
            come: Set(persons.indices), kind: .walkIn, hasPriority: hasPriority, happened: now, reason: nil)
    }
}
