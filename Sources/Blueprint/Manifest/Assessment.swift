package import Rules
package import ServiceKit

/// What a module says of one person on one day.
package struct Assessment: Sendable {
    /// What one of its decisions gave.
    package struct Answer: Sendable {
        /// What is decided, `capture`.
        package let decision: String
        /// What came of it.
        package let result: Decision
    }

    /// Each decision, in the manifest's order.
    package let answers: [Answer]
    /// The facts to ask before all is decided, in the manifest's order.
    package let ask: [String]
    /// What the person must bring, by its names.
    package let bring: [String]
    /// Whether some outcome asks a visit; `nil` while a question is open that may change it.
    package let needsVisit: Bool?

    /// What is contradictory in what is known.
    package var findings: [Finding] {
        answers.flatMap { answer -> [Finding] in
            if case .contradiction(let findings) = answer.result { findings } else { [] }
        }
        .reduce(into: []) { all, finding in
            if !all.contains(finding) { all.append(finding) }
        }
    }

    /// What was decided, in the manifest's order.
    package var verdicts: [Verdict] { answers.compactMap(\.result.verdict) }

    /// What came of a decision; `nil` where the module has none of that name.
    package subscript(decision: String) -> Decision? {
        answers.first { $0.decision == decision }?.result
    }
}
