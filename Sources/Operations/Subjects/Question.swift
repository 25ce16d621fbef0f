package import Shapes

/// A fact that has to be known first, with the question to put.
package struct Question: Hashable, Sendable {
    /// The fact's name.
    package let fact: String
    /// The question in words.
    package let text: String
    /// The person it is about, in a party.
    package let person: String?

    /// A question about a fact.
    package init(fact: String, text: String, person: String? = nil) {
        self.fact = fact
        self.text = text
        self.person = person
    }

    /// The shape of a question.
    package static let shape = Shape<Question>.record(
        "Question", "a fact that has to be known first", { Question(fact: $0, text: $1, person: $2) },
        Field("fact", .text, "the fact's name", \.fact),
        Field("text", .text, "the question in words", \.text),
        .optional("person", .person, "the person it is about", \.person))
}
