/// A leg that an itinerary has to place: who is served together, how long, and at which desks.
package struct ItineraryLeg: Hashable, Sendable {
    /// Persons by their place in the party, ascending; all of them are occupied while it lasts.
    package let persons: [Int]
    /// How many ticks it lasts, at least one.
    package let ticks: Int
    /// The desks that may serve it, by their place in the problem, in order of preference.
    package let places: [Int]

    /// A leg of some persons.
    package init(persons: [Int], ticks: Int, places: [Int]) {
        precondition(!persons.isEmpty && ticks > 0, "a leg has a person and lasts at least one tick")
        self.persons = persons.sorted()
        self.ticks = ticks
        self.places = places
    }
}
