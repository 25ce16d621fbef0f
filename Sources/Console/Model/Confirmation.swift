/// A question before something is taken away from someone; it is answered with no unless somebody says yes.
package struct Confirmation: Sendable {
    /// What would be done.
    package let act: Act
    /// The question.
    package let title: String
    /// What it would change, a line each.
    package let lines: [String]
    /// Whether yes is marked; no to begin with.
    package var isYes = false

    /// A question.
    package init(act: Act, title: String, lines: [String]) {
        self.act = act
        self.title = title
        self.lines = lines
    }
}
