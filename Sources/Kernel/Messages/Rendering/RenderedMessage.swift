package import Operations

/// A message as it goes out: to whom, from whom, title and plain text, and a calendar file where one belongs to it.
package struct RenderedMessage: Sendable {
    /// Where somebody is reached.
    package struct Recipient: Hashable, Sendable {
        /// The e-mail address.
        package let email: String?
        /// The telephone number.
        package let phone: String?
    }

    /// Who writes.
    package struct Sender: Hashable, Sendable {
        /// The centre's name.
        package let name: String
        /// The address that answers go to.
        package let email: String
    }

    /// A calendar file.
    package struct Calendar: Hashable, Sendable {
        /// What it asks of the calendar: `PUBLISH` or `CANCEL`.
        package let method: String
        /// The file's name.
        package let name: String
        /// The file.
        package let bytes: [UInt8]
    }

    /// The message's id: the same for every attempt.
    package let id: String
    /// What it tells, `visit-booked`.
    package let kind: String
    /// The centre.
    package let centre: String
    /// The visit's reference or the case's id.
    package let about: String
    /// When it was caused.
    package let createdAt: Instant
    /// The language it is written in.
    package let language: String
    /// To whom.
    package let recipient: Recipient
    /// From whom.
    package let sender: Sender
    /// The title.
    package let title: String
    /// The text; lines end in LF.
    package let text: String
    /// The calendar file.
    package let calendar: Calendar?
}
