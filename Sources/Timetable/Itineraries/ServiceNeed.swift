/// A service that some persons of a party need in one visit.
package struct ServiceNeed: Hashable, Sendable {
    /// Persons by their place in the party.
    package let persons: [Int]
    /// How long its leg lasts and who shares one.
    package let rule: LegRule
    /// The desks that may serve it, by their place among the search's desks, in order of preference.
    package let places: [Int]

    /// A need of at least one person.
    package init(persons: [Int], rule: LegRule, places: [Int]) {
        precondition(!persons.isEmpty, "somebody needs the service")
        self.persons = persons.sorted()
        self.rule = rule
        self.places = places
    }

    /// Whether it may be served in one leg or in several, so that a search has to decide.
    var isEither: Bool {
        rule.together == .allowed && persons.count > 1
    }

    /// Its legs: one for all who share it, else one each.
    func legs(isShared: Bool) -> [ItineraryLeg] {
        if persons.count == 1 || rule.together == .always || isEither && isShared {
            return [ItineraryLeg(persons: persons, ticks: rule.ticks(for: persons.count), places: places)]
        }
        return persons.map { ItineraryLeg(persons: [$0], ticks: rule.first, places: places) }
    }
}
