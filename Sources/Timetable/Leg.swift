/// Some persons of a party at one desk, in ticks of the slot's day.
package struct Leg: Hashable, Sendable {
    /// Persons by their place in the party, from 0, ascending.
    package let persons: [Int]
    /// The desk, by the number its sheet gives it.
    package let desk: Int
    /// The first tick.
    package let start: Int
    /// How many ticks it lasts.
    package let ticks: Int

    /// A leg from a tick on.
    package init(persons: [Int], desk: Int, start: Int, ticks: Int) {
        self.persons = persons
        self.desk = desk
        self.start = start
        self.ticks = ticks
    }

    /// The first tick after it.
    package var end: Int { start + ticks }
}
