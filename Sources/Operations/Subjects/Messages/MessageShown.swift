package import Shapes

/// A message as it reads now, and to whom it goes.
package struct MessageShown: Hashable, Sendable {
    /// What it is and where it stands.
    package let line: MessageLine
    /// The e-mail address, where the party gave one.
    package let email: String?
    /// The telephone number, where the party gave one.
    package let phone: String?
    /// The language it is written in.
    package let language: String?
    /// The title.
    package let title: String?
    /// The text; left out where it cannot be read any more.
    package let text: String?

    /// A message as it reads now.
    package init(
        line: MessageLine, email: String? = nil, phone: String? = nil, language: String? = nil, title: String? = nil,
        text: String? = nil
    ) {
        self.line = line
        self.email = email
        self.phone = phone
        self.language = language
        self.title = title
        self.text = text
    }

    /// The shape of a message that is shown.
    package static let shape = Shape<MessageShown>.record(
        "MessageShown", "a message as it reads now, and to whom it goes",
        { MessageShown(line: $0, email: $1, phone: $2, language: $3, title: $4, text: $5) },
        Field("message", MessageLine.shape, "what it is and where it stands", \.line),
        .optional("email", .text, "the e-mail address", \.email),
        .optional("phone", .text, "the telephone number", \.phone),
        .optional("language", .language, "the language it is written in", \.language),
        .optional("title", .text, "the title", \.title),
        .optional("text", .text, "the text; left out where it cannot be read any more", \.text))
}
