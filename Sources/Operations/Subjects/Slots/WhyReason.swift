/// Why a day has no slot, as words of an answer.
package enum WhyReason: String, CaseIterable, Sendable {
    /// No agreement holds that day.
    case noAgreement = "no-agreement"
    /// The centre or all its desks are closed.
    case closed
    /// The partner is not there that day.
    case partnerAbsent = "partner-absent"
    /// The service is not given then, there or through this channel.
    case notOffered = "not-offered"
    /// A rollout or suspension withholds the service.
    case withheld
    /// The centre does not admit this party.
    case notAdmitted = "not-admitted"
    /// Everything that would do is taken.
    case full
    /// Too little time is left before it.
    case tooSoon = "too-soon"
    /// Beyond the time for which bookings are open.
    case tooFar = "too-far"
    /// Longer than what the day has in one piece.
    case tooLong = "too-long"
    /// A document that is to be handed out is not at the centre.
    case documentElsewhere = "document-elsewhere"
}
