import Calendars
import Operations
import ServiceKit

/// A clock of a case as it is stored: a term frozen when it started, and what became of it.
///
/// Its last day was reckoned when it started, and anew at each pause and resumption, by the calendars in force then; a
/// changed target or calendar never moves it.
struct ClockRecord: Hashable, Sendable {
    let caseID: String
    /// The manifest's name for it.
    let name: String
    /// Which of the case's clocks of that name, from 1: a step may start a clock again after it was stopped.
    let run: Int
    let kind: RunningTerm.Kind
    /// The term as it stood on the day of the start.
    let term: Term
    let warn: Term?
    let centre: String
    let service: String
    /// Whose working days count, a partner or a role: whoever does the step that stops it.
    let keeper: String
    /// The home municipality at the start, for a registrar's.
    let municipality: String?
    /// When it started; what has not started is known by the day from which it will count.
    var startedAt: Instant
    var startRecordedAt: Instant
    /// The step that started it.
    var startStep: String
    var pauses: [ClockPause] = []
    var state: ClockState?
    /// When it stopped or, withdrawn, ended.
    var stoppedAt: Instant?
    var stopRecordedAt: Instant?
    /// The step that stopped it; `nil` for one that was withdrawn.
    var stopStep: String?
    /// The last day; `nil` while it stands still and where nobody is open for a year.
    var dueOn: Day?
    /// The instant at which that is over.
    var dueAt: Instant?
    var warnAt: Instant?
    /// When people were warned: when that was due, not when it was recorded.
    var warnedAt: Instant?
    /// When it was breached.
    var breachedAt: Instant?
    /// When a breach was recorded that a later entry showed to be none.
    var retractedAt: Instant?

    /// The subject of what is due to it.
    var key: String { "\(caseID)/\(name)/\(run)" }
    /// Whether it has started and neither stopped nor ended.
    var isOpen: Bool { state?.isOpen ?? false }
    /// Whether it waits for the step that starts it; its start is the instant that it will count from.
    var isAwaited: Bool { state == nil }

    /// The term as it runs; one that stopped ran no further.
    var running: RunningTerm {
        let running = RunningTerm(
            kind, term, from: startedAt.milliseconds,
            pauses: pauses.map { .init(from: $0.from.milliseconds, until: $0.until?.milliseconds) }, warn: warn)
        return stoppedAt.map { running.ended(at: $0.milliseconds) } ?? running
    }

    /// Whether it was in time at an instant: the last day was not over, or it stood still before that.
    func isInTime(at instant: Instant) -> Bool {
        dueAt.map { instant < $0 } ?? true
    }

    /// Takes over a last day.
    mutating func take(_ due: TermReckoning.Due?) {
        dueOn = due?.day
        dueAt = due.map { Instant(milliseconds: $0.at) }
        warnAt = due?.warnAt.map { Instant(milliseconds: $0) }
    }
}
