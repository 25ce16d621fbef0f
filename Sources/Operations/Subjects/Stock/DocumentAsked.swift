import Shapes

/// A question for the chain of one personal document.
package struct DocumentAsked: Hashable, Sendable {
    /// The centre that asks.
    package let centre: String
    /// The document's identifier.
    package let document: String

    /// A question for the chain of one personal document.
    package init(centre: String, document: String) {
        self.centre = centre
        self.document = document
    }

    static let record = Record<DocumentAsked>(
        { DocumentAsked(centre: $0, document: $1) }, Field("centre", .name, "the centre that asks", \.centre),
        Field("document", .identifier, "the document", \.document))
}
