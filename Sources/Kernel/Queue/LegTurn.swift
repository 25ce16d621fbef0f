import Operations

/// Where a leg stands in the room: since when its persons wait, at which desk they are served, whether it was set aside.
struct LegTurn: Hashable, Sendable {
    /// The desk that serves it, served it, or that it was sent to; `nil` where any desk may call it.
    var desk: String?
    /// Since when someone of it waits; kept while it is served.
    var waitingSince: Instant?
    /// Since when it is, or was, served.
    var servedSince: Instant?
    /// Whether it was set aside.
    var isParked = false

    /// A leg to which nobody has come.
    static let none = LegTurn()
}
