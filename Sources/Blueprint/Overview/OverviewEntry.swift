import Rules
package import Shapes

/// A line of the overview, as `overview:` in national.yaml tells it: what is counted, and how it is told.
package struct OverviewEntry: Sendable {
    /// What a line counts; the raw values are those of the operations' answers.
    package enum Counted: String, CaseIterable, Sendable {
        case contact
        case leg
        case person
        case document
        case result
        case visit
        case sponsor
        case rating
        case clock
        case wait
    }

    /// How a line is told.
    package enum Shown: String, CaseIterable, Sendable {
        case count
        case share
        case mean
        case median
    }

    /// What a line is split by.
    package enum Split: String, CaseIterable, Sendable {
        case partner
        case service
        case bundle
        case result
        case freeMovement = "free-movement"
    }

    /// What became of a visit.
    package enum Ending: String, CaseIterable, Sendable {
        case finished
        case cancelled
        case noShow = "no-show"
    }

    /// Its name; its text stands under the same name.
    package let line: Located<String>
    /// What it counts.
    package let counts: Counted
    /// How it is told.
    package let show: Shown
    /// What it is split by; `nil` where it is not.
    package let by: Split?
    /// Only what these partners did; empty for all.
    package let partners: [Located<String>]
    /// Only these services; empty for all.
    package let services: [Located<String>]
    /// Only what counts as one of these by its manifest; empty for all.
    package let results: [Located<String>]
    /// Only visits of this bundle, or of `none`; `nil` for all.
    package let bundle: Located<String>?
    /// The visits that ended so: all that is counted, or with `show: share` the part; empty for all three.
    package let states: [Ending]
    /// The question of the survey that is told.
    package let question: Located<String>?
    /// Whose answers are told; `nil` for everyone's.
    package let group: SurveyEntry.Group?
    /// The answers that a share is of: words of satisfaction, or marks.
    package let answers: [Located<String>]
    /// The clock of a manifest that is told.
    package let clock: Located<String>?

    static let record = Record<OverviewEntry>(
        OverviewEntry.init,
        Field("line", Shape<String>.name.located, "its name", \.line),
        Field("counts", .word, "what it counts", \.counts),
        Field("show", .word, default: Shown.count, "how it is told", \.show),
        .optional("by", .word, "what it is split by", \.by),
        Field("partners", StepDeclaration.names, default: [], "only what these partners did", \.partners),
        Field("services", StepDeclaration.names, default: [], "only these services", \.services),
        Field("results", StepDeclaration.names, default: [], "only what counts as one of these", \.results),
        .optional("bundle", Shape<String>.name.located, "only visits of this bundle, or of none", \.bundle),
        Field("states", Shape<Ending>.word.list(least: 1), default: [], "only visits that ended so", \.states),
        .optional("question", Shape<String>.name.located, "the question of the survey", \.question),
        .optional("of", .word, "whose answers", \.group),
        Field(
            "answers", Shape<String>.writtenScalar.located.list(least: 1), default: [], "the answers a share is of",
            \.answers),
        .optional("clock", Shape<String>.name.located, "the clock of a manifest", \.clock))
}

extension SurveyEntry.Scale {
    /// The answers that may be given, the lowest first: words of satisfaction count as 1 to 5; none to an open question.
    package var answers: [String] {
        switch self {
        case .oneToFive: (1...5).map(String.init)
        case .oneToTen: (1...10).map(String.init)
        case .satisfaction: ["very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied"]
        case .open: []
        }
    }
}
