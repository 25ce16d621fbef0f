package import Shapes

/// What is to become of one visit; without `startsAt`, `desk` and `cancel` what is proposed first.
package struct SettlementWish: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// When its new slot starts.
    package let startsAt: Instant?
    /// The desk that serves its touched legs at the same time.
    package let desk: String?
    /// Whether it is cancelled; its cases wait for another appointment.
    package let cancel: Bool

    /// What is to become of one visit; without `startsAt`, `desk` and `cancel` what is proposed first.
    package init(
        visit: String, startsAt: Instant? = nil, desk: String? = nil, cancel: Bool = false
    ) {
        self.visit = visit
        self.startsAt = startsAt
        self.desk = desk
        self.cancel = cancel
    }

    /// Reads and writes it.
    package static let shape = Shape<SettlementWish>.record(
        "SettlementWish",
        "what is to become of one visit; without `startsAt`, `desk` and `cancel` what is proposed first",
        { SettlementWish(visit: $0, startsAt: $1, desk: $2, cancel: $3) },
        Field("visit", .reference, "the visit's reference", \.visit),
        .optional("startsAt", .instant, "when its new slot starts", \.startsAt),
        .optional("desk", .name, "the desk that serves its touched legs at the same time", \.desk),
        Field(
            "cancel", .boolean, default: false, "whether it is cancelled; its cases wait for another appointment",
            \.cancel))
}
