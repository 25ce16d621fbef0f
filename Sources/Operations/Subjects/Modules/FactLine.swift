package import Shapes

/// A fact that a module's decisions read.
package struct FactLine: Hashable, Sendable {
    /// The fact.
    package let fact: String
    /// Its type, `yes-no` or `months`.
    package let type: String
    /// Who knows it: kernel, client, officer or code.
    package let by: String
    /// The words it may have.
    package let oneOf: [String]?
    /// What counts while nothing is said.
    package let standard: String?
    /// The question to put.
    package let text: String?

    /// A fact of a module.
    package init(
        fact: String, type: String, by: String, oneOf: [String]? = nil, standard: String? = nil, text: String? = nil
    ) {
        self.fact = fact
        self.type = type
        self.by = by
        self.oneOf = oneOf
        self.standard = standard
        self.text = text
    }

    /// The shape of a fact.
    package static let shape = Shape<FactLine>.record(
        "Fact", "a fact that decisions read",
        { FactLine(fact: $0, type: $1, by: $2, oneOf: $3, standard: $4, text: $5) },
        Field("fact", .text, "the fact", \.fact), Field("type", .text, "its type", \.type),
        Field("by", .text, "who knows it", \.by),
        .optional("oneOf", Shape<String>.text.list(), "the words it may have", \.oneOf),
        .optional("default", .text, "what counts while nothing is said", \.standard),
        .optional("text", .text, "the question to put", \.text))
}
