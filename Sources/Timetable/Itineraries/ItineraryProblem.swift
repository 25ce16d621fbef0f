/// The legs of a party on one day, and what an itinerary of them must keep.
///
/// Every leg is served once, without interruption, at one desk that is free for it; no desk and no person is in two legs
/// at once, back to back is allowed. Of all itineraries the one that finishes first is the best, of those the one with the
/// smallest sum of starts.
package struct ItineraryProblem: Hashable, Sendable {
    /// The order in which a person takes the legs.
    package enum Order: Hashable, Sendable {
        /// As `legs` lists them.
        case listed
        /// Any.
        case free
    }

    /// A leg that must have ended before another starts, by their places in `legs`; what lies between is not limited.
    package struct Precedence: Hashable, Sendable {
        /// The leg that ends first.
        package let before: Int
        /// The leg that starts afterwards.
        package let after: Int

        /// A pair of legs.
        package init(_ before: Int, before after: Int) {
            self.before = before
            self.after = after
        }
    }

    /// When each desk is free, in order of preference.
    package let desks: [DayRow]
    /// What has to be placed, at most 64 legs, and 12 of one person where the order is free.
    package let legs: [ItineraryLeg]
    /// The order of each person's legs.
    package let order: Order
    /// Ticks that may pass between one leg of a person and the next in time; `nil` where any number may.
    package let maxGap: Int?
    /// What must have ended before something else starts.
    package let precedence: [Precedence]
    /// Sets of legs of which no two may run at once, whoever they are for: one after the other, in any order.
    package let apart: [[Int]]

    /// A problem; places of legs and desks are checked.
    package init(
        desks: [DayRow], legs: [ItineraryLeg], order: Order = .listed, maxGap: Int? = nil,
        precedence: [Precedence] = [], apart: [[Int]] = []
    ) {
        precondition(legs.count <= 64, "an itinerary has at most 64 legs")
        precondition(maxGap ?? 0 >= 0, "a gap is not negative")
        precondition(legs.allSatisfy { $0.places.allSatisfy(desks.indices.contains) }, "a leg's desk is in the problem")
        precondition(
            precedence.allSatisfy { legs.indices.contains($0.before) && legs.indices.contains($0.after) }
                && apart.allSatisfy { $0.allSatisfy(legs.indices.contains) }, "a rule's leg is in the problem")
        self.desks = desks
        self.legs = legs
        self.order = order
        self.maxGap = maxGap
        self.precedence = precedence
        self.apart = apart
    }
}
