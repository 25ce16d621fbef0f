package import ServiceKit

/// What a search over days found.
package struct SlotPage: Hashable, Sendable {
    /// A day that was looked at and has no slot.
    package struct DayWithout: Hashable, Sendable {
        /// The day.
        package let day: Day
        /// Why it has none.
        package let refusal: Refusal
    }

    /// The slots, earliest first, one a start.
    package internal(set) var slots: [Slot] = []
    /// The next slot's start where more follow, to search on from; `nil` where these were the last.
    package internal(set) var next: SlotStart?
    /// Days without a slot, up to the last day that was looked at.
    package internal(set) var without: [DayWithout] = []
}
