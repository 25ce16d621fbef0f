import Synchronization

/// What searches for itineraries came to, for whoever watches the server.
final class SearchFigures: Sendable {
    private let count = Atomic<Int>(0)

    /// How many itineraries were told before they were proven to be the best.
    var unproven: Int { count.load(ordering: .relaxed) }

    /// Counts a search that was stopped.
    func stopped() {
        count.add(1, ordering: .relaxed)
    }
}
