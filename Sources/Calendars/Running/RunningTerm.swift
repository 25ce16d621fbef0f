/// A term that runs, as it was frozen when it started: what is counted, from when, and when it stood still.
///
/// Instants are epoch milliseconds. It knows no calendar: ``reckoned(by:)`` looks at days through one.
package struct RunningTerm: Hashable, Sendable {
    /// Whose rules it is counted by.
    package enum Kind: String, CaseIterable, Sendable {
        /// What was promised: working days are those of whoever promised, other units are calendar time.
        case promise
        /// What a law says: calendar time, and the Algemene termijnenwet for its end.
        case statutory
    }

    /// A time during which it stood still.
    package struct Pause: Hashable, Sendable {
        /// When it was paused.
        package let from: Int64
        /// When it was resumed; `nil` while it stands still.
        package let until: Int64?

        /// A pause.
        package init(from: Int64, until: Int64?) {
            self.from = from
            self.until = until
        }
    }

    /// Whose rules it is counted by.
    package let kind: Kind
    /// How long it runs.
    package let term: Term
    /// When it started; its day is not counted.
    package let start: Int64
    /// When it stood still, in order and apart from one another; only the last may be open.
    package let pauses: [Pause]
    /// How long before its end people are warned; `nil` where they are not.
    package let warn: Term?

    /// A running term; pauses may come in any order, overlap or begin before it starts.
    package init(_ kind: Kind, _ term: Term, from start: Int64, pauses: [Pause] = [], warn: Term? = nil) {
        self.kind = kind
        self.term = term
        self.start = start
        self.warn = warn
        var joined: [Pause] = []
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            let pause = Pause(from: max(pause.from, start), until: pause.until)
            if let until = pause.until, until <= pause.from { continue }
            if let last = joined.last, last.until.map({ pause.from <= $0 }) ?? true {
                let until = last.until.flatMap { end in pause.until.map { max(end, $0) } }
                joined[joined.count - 1] = Pause(from: last.from, until: until)
            } else {
                joined.append(pause)
            }
        }
        self.pauses = joined
    }

    /// Whether it stands still.
    package var isPaused: Bool { pauses.last.map { $0.until == nil } ?? false }

    /// The same term, ended at an instant: a pause that lasted is over by then.
    package func ended(at instant: Int64) -> RunningTerm {
        RunningTerm(
            kind, term, from: start, pauses: pauses.map { Pause(from: $0.from, until: $0.until ?? instant) }, warn: warn
        )
    }

    /// When it ends and what of it is used, as some calendars have it.
    package func reckoned(by calendar: TermCalendar) -> TermReckoning {
        TermReckoning(self, calendar)
    }
}
