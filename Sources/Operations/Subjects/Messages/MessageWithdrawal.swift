import Shapes

/// A message that is taken back, and why.
package struct MessageWithdrawal: Hashable, Sendable {
    /// Why a message is taken back.
    package enum Because: String, CaseIterable, Sendable {
        /// It was told by phone.
        case phoned
        /// It was handed over on paper.
        case printed
        /// Nobody needs it any more.
        case notNeeded = "not-needed"
    }

    /// The message's identifier.
    package let message: String
    /// Why.
    package let because: Because

    /// A message that is taken back, and why.
    package init(message: String, because: Because) {
        self.message = message
        self.because = because
    }

    static let record = Record<MessageWithdrawal>(
        { MessageWithdrawal(message: $0, because: $1) },
        Field("message", .identifier, "the message's identifier", \.message),
        Field("because", .word, "why: it was told by phone or on paper, or nobody needs it", \.because))
}
