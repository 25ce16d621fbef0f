/// Where and when a party's services are given in one visit.
package struct BundleItinerary: Hashable, Sendable {
    /// One leg of it.
    package struct Placed: Hashable, Sendable {
        /// The service, by its place among the search's needs.
        package let need: Int
        /// Persons, desk (by its place among the search's desks), start and length.
        package let leg: Leg
    }

    /// The legs in the order of their starts, then of their services, then of their persons.
    package let legs: [Placed]

    /// Puts the legs of an itinerary in their order.
    init(_ itinerary: Itinerary, _ needs: [Int], _ legs: [ItineraryLeg]) {
        self.legs =
            itinerary.legs.map { placed in
                Placed(
                    need: needs[placed.leg],
                    leg: Leg(
                        persons: legs[placed.leg].persons, desk: placed.place, start: placed.start,
                        ticks: placed.ticks))
            }
            .sorted {
                ($0.leg.start, $0.need, $0.leg.persons[0]) < ($1.leg.start, $1.need, $1.leg.persons[0])
            }
    }

    /// The tick at which the first leg starts.
    package var start: Int { legs.first?.leg.start ?? 0 }

    /// The first tick after the last leg.
    package var finish: Int { legs.map(\.leg.end).max() ?? 0 }

    /// The sum of all starts, in ticks from midnight.
    package var startSum: Int { legs.reduce(0) { $0 + $1.leg.start } }
}
