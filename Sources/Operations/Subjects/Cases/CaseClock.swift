package import Shapes

/// A term that runs on a case, and how it stands.
package struct CaseClock: Hashable, Sendable {
    /// The clock, by the module's name for it.
    package let clock: String
    /// The clock in words.
    package let text: String
    /// A promise, or statutory.
    package let kind: String
    /// How long it runs: the target of the day on which it started.
    package let term: String
    /// Whose working days count, a partner or a role.
    package let keeper: String
    /// How it stands.
    package let state: ClockState
    /// When it started.
    package let startedAt: Instant
    /// When it ends; nothing while it stands still.
    package let due: ClockDue?
    /// When people are warned, or were.
    package let warnAt: Instant?
    /// What is counted: minute, day or working day.
    package let unit: String
    /// How many there are.
    package let budget: Int
    /// How many are used; a day is used when it begins.
    package let consumed: Int
    /// How many are left.
    package let left: Int
    /// When people were warned.
    package let warnedAt: Instant?
    /// When it was breached.
    package let breachedAt: Instant?
    /// When a breach was recorded that a later entry showed to be none.
    package let retractedBreachAt: Instant?
    /// When it stopped, or ended with its case.
    package let stoppedAt: Instant?
    /// When it stood still.
    package let pauses: [ClockBreak]
    /// Its days one by one, where they were asked for; at most a thousand.
    package var days: [ClockDay]?
    /// How the law came to the last day.
    package var law: [String]?
    /// What the days cannot tell.
    package var note: String?

    /// A term that runs on a case, and how it stands.
    package init(
        clock: String, text: String, kind: String, term: String, keeper: String, state: ClockState, startedAt: Instant,
        due: ClockDue? = nil, warnAt: Instant? = nil, unit: String, budget: Int, consumed: Int, left: Int,
        warnedAt: Instant? = nil, breachedAt: Instant? = nil, retractedBreachAt: Instant? = nil,
        stoppedAt: Instant? = nil, pauses: [ClockBreak], days: [ClockDay]? = nil, law: [String]? = nil,
        note: String? = nil
    ) {
        self.clock = clock
        self.text = text
        self.kind = kind
        self.term = term
        self.keeper = keeper
        self.state = state
        self.startedAt = startedAt
        self.due = due
        self.warnAt = warnAt
        self.unit = unit
        self.budget = budget
        self.consumed = consumed
        self.left = left
        self.warnedAt = warnedAt
        self.breachedAt = breachedAt
        self.retractedBreachAt = retractedBreachAt
        self.stoppedAt = stoppedAt
        self.pauses = pauses
        self.days = days
        self.law = law
        self.note = note
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseClock>.record(
        "CaseClock", "a term that runs on a case, and how it stands",
        {
            CaseClock(
                clock: $0, text: $1, kind: $2, term: $3, keeper: $4, state: $5, startedAt: $6, due: $7, warnAt: $8,
                unit: $9, budget: $10, consumed: $11, left: $12, warnedAt: $13, breachedAt: $14,
                retractedBreachAt: $15, stoppedAt: $16, pauses: $17, days: $18, law: $19, note: $20)
        },
        Field("clock", .text, "the clock, by the module's name for it", \.clock),
        Field("text", .text, "the clock in words", \.text),
        Field("kind", .text, "promise or statutory", \.kind),
        Field("term", .text, "how long it runs: the target of the day on which it started", \.term),
        Field("keeper", .text, "whose working days count, a partner or a role", \.keeper),
        Field("state", .word, "how it stands", \.state),
        Field("startedAt", .instant, "when it started", \.startedAt),
        .optional("due", ClockDue.shape, "when it ends; nothing while it stands still", \.due),
        .optional("warnAt", .instant, "when people are warned, or were", \.warnAt),
        Field("unit", .text, "what is counted: minute, day or working day", \.unit),
        Field("budget", .integer(), "how many there are", \.budget),
        Field("consumed", .integer(), "how many are used; a day is used when it begins", \.consumed),
        Field("left", .integer(), "how many are left", \.left),
        .optional("warnedAt", .instant, "when people were warned", \.warnedAt),
        .optional("breachedAt", .instant, "when it was breached", \.breachedAt),
        .optional(
            "retractedBreachAt", .instant, "when a breach was recorded that a later entry showed to be none",
            \.retractedBreachAt),
        .optional("stoppedAt", .instant, "when it stopped, or ended with its case", \.stoppedAt),
        Field("pauses", ClockBreak.shape.list(), "when it stood still", \.pauses),
        .optional("days", ClockDay.shape.list(), "its days one by one, where they were asked for", \.days),
        .optional("law", Shape<String>.text.list(), "how the law came to the last day", \.law),
        .optional("note", .text, "what the days cannot tell", \.note))
}
