import Operations

/// A problem of one part of a request in a line.
enum ProblemText {
    /// What is the matter, with the places of what was found.
    static func line(_ problem: Refusal) -> String {
        let findings = problem.findings.map { finding in
            "\(finding.place ?? finding.pointer): \(finding.message)" + (finding.fix.map { " (\($0))" } ?? "")
        }
        return findings.isEmpty ? problem.detail : findings.joined(separator: "; ")
    }
}
