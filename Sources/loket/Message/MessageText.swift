import Operations

/// A message as people read it.
enum MessageText {
    /// What it tells of what, and where it stands.
    static func text(_ line: MessageLine, _ output: Output) -> String {
        var lines = ["\(output.bold(line.message)) \(line.kind) of \(line.about): \(line.state.rawValue)"]
        lines.append("caused \(line.createdAt), tried \(line.attempts) times")
        if let next = line.nextAt { lines.append("next try \(next)") }
        if let because = line.because { lines.append("because: \(because)") }
        return lines.joined(separator: "\n")
    }
}
