/// What a search for a bundle's itinerary knows when it ends.
package struct BundleAnswer: Hashable, Sendable {
    /// The best itinerary that was found; `nil` where there is none, or none was found in time.
    package let itinerary: BundleItinerary?
    /// Whether the search came to its end: the itinerary is the best one, or there is none.
    package let isProven: Bool
    /// No itinerary finishes before this tick, as far as was proven; beyond the day where there is none.
    package let finishBound: Int

    /// An answer.
    package init(itinerary: BundleItinerary?, isProven: Bool, finishBound: Int) {
        self.itinerary = itinerary
        self.isProven = isProven
        self.finishBound = finishBound
    }

    /// By how many ticks the itinerary could at most finish earlier; `nil` without one.
    package var gap: Int? {
        itinerary.map { max(0, $0.finish - finishBound) }
    }
}
