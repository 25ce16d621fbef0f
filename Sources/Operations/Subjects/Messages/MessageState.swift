/// Where a message stands.
package enum MessageState: String, CaseIterable, Sendable {
    /// To be sent, or to be tried again.
    case waiting
    /// Handed over to the channel.
    case sent
    /// Taken back: told otherwise, or a later message tells what holds.
    case withdrawn
    /// Given up, or nobody can be reached: somebody has to phone.
    case undelivered
}
