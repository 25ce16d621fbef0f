package import Shapes

/// A word that a question may be answered with.
package struct SurveyWord: Hashable, Sendable {
    /// The word, as an answer gives it.
    package let word: Satisfaction
    /// How it reads.
    package let text: String

    /// A word that a question may be answered with.
    package init(word: Satisfaction, text: String) {
        self.word = word
        self.text = text
    }

    /// Reads and writes it.
    package static let shape = Shape<SurveyWord>.record(
        "SurveyWord", "a word that a question may be answered with", { SurveyWord(word: $0, text: $1) },
        Field("word", .word, "the word, as an answer gives it", \.word),
        Field("text", .text, "how it reads", \.text))
}
