import Shapes

/// That persons of a visit have come.
package struct CheckIn: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// Who has come; everyone where left out.
    package let persons: [String]?
    /// Whether they are called before others; as it was where left out.
    package let priority: Bool?
    /// When they came, where that is earlier than now.
    package let happenedAt: Instant?
    /// Why it is told late; sealed.
    package let reason: String?

    /// That persons of a visit have come.
    package init(
        visit: String, persons: [String]? = nil, priority: Bool? = nil, happenedAt: Instant? = nil,
        reason: String? = nil
    ) {
        self.visit = visit
        self.persons = persons
        self.priority = priority
        self.happenedAt = happenedAt
        self.reason = reason
    }

    static let record = Record<CheckIn>(
        { CheckIn(visit: $0, persons: $1, priority: $2, happenedAt: $3, reason: $4) },
        Field("visit", .reference, "the visit's reference", \.visit),
        .optional(
            "persons", Shape<String>.person.list(least: 1, most: 6), "who has come; everyone where left out",
            \.persons),
        .optional("priority", .boolean, "whether they are called before others", \.priority),
        .optional("happenedAt", .instant, "when they came, where that is earlier than now", \.happenedAt),
        .optional("reason", .text(least: 1, most: 500), "why it is told late; sealed", \.reason))
}
