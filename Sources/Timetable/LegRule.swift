/// How long a service's leg lasts, in ticks of five minutes, and who shares one.
package struct LegRule: Hashable, Sendable {
    /// Ticks for the first person, at least one.
    package let first: Int
    /// Ticks for each further person of the same leg, zero or more.
    package let eachFurther: Int
    /// Whether persons share a leg.
    package let together: Together

    /// A rule in ticks.
    package init(first: Int, eachFurther: Int, together: Together) {
        precondition(first > 0 && eachFurther >= 0, "a leg lasts at least one tick")
        self.first = first
        self.eachFurther = eachFurther
        self.together = together
    }

    /// A rule in minutes, each rounded up to whole ticks.
    package init(minutes: Int, eachFurtherMinutes: Int, together: Together) {
        self.init(
            first: LegRule.ticks(ofMinutes: minutes), eachFurther: LegRule.ticks(ofMinutes: eachFurtherMinutes),
            together: together)
    }

    /// Ticks of one leg that serves several persons together.
    package func ticks(for persons: Int) -> Int {
        first + (persons - 1) * eachFurther
    }

    /// Whole ticks that hold a number of minutes.
    package static func ticks(ofMinutes minutes: Int) -> Int {
        (minutes + DayRow.minutesPerTick - 1) / DayRow.minutesPerTick
    }
}
