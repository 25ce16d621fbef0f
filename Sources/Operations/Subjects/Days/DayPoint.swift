package import Shapes

/// One thing of a day that is not settled.
package struct DayPoint: Hashable, Sendable {
    /// What it is about: a visit, a leg, a stock, a message; never a name of a person.
    package let about: String
    /// What is open, in words.
    package let text: String

    /// One thing of a day that is not settled.
    package init(about: String, text: String) {
        self.about = about
        self.text = text
    }

    /// Reads and writes it.
    package static let shape = Shape<DayPoint>.record(
        "DayPoint", "one thing of a day that is not settled", { DayPoint(about: $0, text: $1) },
        Field("about", .text, "what it is about: a visit, a leg, a stock, a message", \.about),
        Field("text", .text, "what is open, in words", \.text))
}
