package import Shapes

/// Where a party is told what it must know.
package struct Contact: Hashable, Sendable {
    /// The e-mail address.
    package let email: String?
    /// The telephone number as the person writes it.
    package let phone: String?
    /// The language to write in, `en`.
    package let language: String

    /// A way to reach a party.
    package init(email: String? = nil, phone: String? = nil, language: String) {
        self.email = email
        self.phone = phone
        self.language = language
    }

    /// The shape of a contact.
    package static let shape = Shape<Contact>.record(
        "Contact", "where the party is told what it must know",
        { Contact(email: $0, phone: $1, language: $2) },
        .optional("email", .email, "the e-mail address", \.email),
        .optional("phone", .text(least: 3, most: 40), "the telephone number", \.phone),
        Field("language", .language, "the language to write in", \.language))
}
