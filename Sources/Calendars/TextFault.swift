/// What is wrong with a text of a centre file, where in it, and what to write instead.
package struct TextFault: Error, Hashable, Sendable {
    /// Where the wrong part begins, in UTF-8 bytes from the text's start.
    package let offset: Int
    /// How many UTF-8 bytes are wrong; zero where something is missing.
    package let length: Int
    /// What is wrong, such as `"9:00" is not a time`.
    package let problem: String
    /// What to write instead, such as `write 09:00`.
    package let remedy: String

    /// A fault at a place in a text.
    package init(offset: Int, length: Int, problem: String, remedy: String) {
        self.offset = offset
        self.length = length
        self.problem = problem
        self.remedy = remedy
    }
}

extension TextFault: CustomStringConvertible {
    /// Both sentences on one line.
    package var description: String { "\(problem): \(remedy)" }
}
