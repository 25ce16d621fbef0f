package import ServiceKit
package import Shapes

/// Why a day has no slot.
package struct Why: Hashable, Sendable {
    /// The local day.
    package let day: Day
    /// The reason.
    package let reason: WhyReason
    /// The reason in words.
    package let text: String

    /// A reason for a day.
    package init(day: Day, reason: WhyReason, text: String) {
        self.day = day
        self.reason = reason
        self.text = text
    }

    /// The shape of a reason.
    package static let shape = Shape<Why>.record(
        "Why", "why a day has no slot", { Why(day: $0, reason: $1, text: $2) },
        Field("day", .date, "the local day", \.day), Field("reason", .word, "the reason", \.reason),
        Field("text", .text, "the reason in words", \.text))
}
