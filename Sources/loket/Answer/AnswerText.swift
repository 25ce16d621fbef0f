import Operations

/// An open answer as people read it.
enum AnswerText {
    /// What was asked of whom, where the answer stands, and its lines.
    static func text(_ line: AnswerLine, _ output: Output) -> String {
        let about = line.partner.map { " (\($0))" } ?? ""
        let heads = [
            "\(output.bold(line.answer)) \(line.group.rawValue), \(line.month), \(line.language): \(line.state.rawValue)",
            TextTable.visible(line.asked + about),
        ]
        let words = line.text.split(separator: "\n", omittingEmptySubsequences: false)
        return (heads + words.map { "  " + TextTable.visible(String($0)) }).joined(separator: "\n")
    }
}
