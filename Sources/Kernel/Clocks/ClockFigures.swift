import Operations

/// How many clocks are open at the moment, kept in memory with the state.
struct ClockFigures: Hashable, Sendable {
    /// Neither paused nor over their last day.
    private(set) var running = 0
    /// Standing still.
    private(set) var paused = 0
    /// Over their last day.
    private(set) var overdue = 0
    /// Of all open ones, those of which people were warned.
    var warned = 0

    /// Counts some clocks of a state; none that are not open.
    mutating func add(_ state: ClockState, _ count: Int) {
        switch state {
        case .running: running += count
        case .paused: paused += count
        case .overdue: overdue += count
        case .kept, .late, .ended: break
        }
    }

    /// Counts a clock as it is, in place of what it was.
    mutating func replace(_ old: ClockRecord?, by new: ClockRecord) {
        for (clock, step) in [(old, -1), (new, 1)] {
            guard let clock, let state = clock.state, state.isOpen else { continue }
            add(state, step)
            if clock.warnedAt != nil { warned += step }
        }
    }
}
