/// What becomes of a visit that an interruption touches.
package enum SettlementKind: String, CaseIterable, Sendable {
    /// Another desk serves it at the same time.
    case desk
    /// It has another slot.
    case slot
    /// It is cancelled; its cases wait for another appointment.
    case cancelled
}
