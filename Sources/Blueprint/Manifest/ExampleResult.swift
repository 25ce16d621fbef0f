package import Diagnostics

/// What came of one of a module's examples.
package struct ExampleResult: Sendable {
    /// What was expected and came otherwise.
    package struct Miss: Hashable, Sendable {
        /// What it is about: a decision, `because`, `instead`, `ask` or `bring`.
        package let about: String
        /// What the example expects.
        package let expected: String
        /// What the module said.
        package let got: String
    }

    /// The example's number in its manifest, from 1.
    package let number: Int
    /// Where it stands.
    package let place: Place
    /// What came otherwise; nothing where the example holds.
    package let misses: [Miss]
    /// How the module explains what it said, a line a decision.
    package let explanation: [String]

    /// Whether the module says what the example expects.
    package var holds: Bool { misses.isEmpty }

    /// The misses as one diagnostic; `nil` where the example holds.
    package var diagnostic: Diagnostic? {
        guard !holds else { return nil }
        let told = misses.map { "\($0.about): \($0.expected) expected, \($0.got) found" }.joined(separator: "; ")
        return Diagnostic(
            "example-fails", at: place, "example \(number): \(told)",
            fix: explanation.isEmpty ? nil : explanation.joined(separator: "\n     "))
    }
}
