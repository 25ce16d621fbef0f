/// A place for every leg of a problem.
package struct Itinerary: Hashable, Sendable {
    /// Where and when one leg is served.
    package struct Placed: Hashable, Sendable {
        /// The leg, by its place in the problem.
        package let leg: Int
        /// The desk, by its place in the problem.
        package let place: Int
        /// The first tick.
        package let start: Int
        /// How many ticks it lasts.
        package let ticks: Int

        /// A leg at a desk.
        package init(leg: Int, place: Int, start: Int, ticks: Int) {
            self.leg = leg
            self.place = place
            self.start = start
            self.ticks = ticks
        }

        /// The first tick after it.
        package var end: Int { start + ticks }
    }

    /// The legs in the order of the problem.
    package let legs: [Placed]

    /// An itinerary of placed legs.
    package init(legs: [Placed]) {
        self.legs = legs
    }

    /// The tick at which the first leg starts.
    package var start: Int { legs.map(\.start).min() ?? 0 }

    /// The first tick after the last leg.
    package var finish: Int { legs.map(\.end).max() ?? 0 }

    /// The sum of all starts, in ticks from midnight.
    package var startSum: Int { legs.reduce(0) { $0 + $1.start } }
}
