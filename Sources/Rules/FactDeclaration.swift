package import Diagnostics
package import ServiceKit
package import Shapes

/// A fact that a decision may read: its type and who knows it.
package struct FactDeclaration: Sendable {
    /// Its name, the same in every module that uses it.
    package let name: String
    /// The type of its values.
    package let type: FactType
    /// The words it may be; empty where any word of its type will do.
    package let words: [String]
    /// Who knows it.
    package let knownBy: KnownBy
    /// What it is until someone says otherwise; `nil` where it is then unknown.
    package let standard: Fact?
    /// The facts it is worked out from.
    package let reads: [Located<String>]
    /// Where it is declared.
    package let place: Place

    /// A declaration from its parts.
    package init(
        name: String, type: FactType, words: [String] = [], knownBy: KnownBy, standard: Fact? = nil,
        reads: [Located<String>] = [], place: Place = .whole("")
    ) {
        self.name = name
        self.type = type
        self.words = type == .yesNo ? ["yes", "no"] : words
        self.knownBy = knownBy
        self.standard = standard
        self.reads = reads
        self.place = place
    }

    /// Whether a person may have several values of it at once.
    package var isMany: Bool { type == .nationalities }

    /// The same fact with other words, for a type whose words are known later.
    package func with(words: [String]) -> FactDeclaration {
        FactDeclaration(
            name: name, type: type, words: words, knownBy: knownBy, standard: standard, reads: reads, place: place)
    }
}
