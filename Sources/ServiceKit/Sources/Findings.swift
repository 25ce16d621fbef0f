/// Everything that is wrong with a value, told at once.
public struct Findings: Error, Hashable, Sendable {
    /// The findings in the order of the text; never none.
    public let all: [Finding]

    /// Findings that were collected; `nil` where nothing is wrong.
    public init?(_ all: [Finding]) {
        guard !all.isEmpty else { return nil }
        self.all = all
    }

    /// A single finding.
    public init(_ finding: Finding) {
        all = [finding]
    }
}
