import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

/// The kinds of things that must happen at a time.
enum DueKind {
    /// A hold expires.
    static let holdExpiry = "hold-expiry"
    /// Stored answers of idempotency keys grow too old.
    static let answersPurge = "answers-purge"
    /// People are warned that a clock of a case nears its end.
    static let clockWarning = "clock-warning"
    /// The time of an interruption is over.
    static let interruptionEnd = "interruption-end"
    /// The last day of a clock is over.
    static let clockBreach = "clock-breach"
    /// What was recorded before figures were counted is to be counted.
    static let countJournal = "count-journal"
    /// Has the journal counted, where there is one already.
    static let counted = [
        Statement(
            """
            INSERT INTO due (kind, subject, at) SELECT 'count-journal', 'all', 0 FROM journal WHERE position = 1
            ON CONFLICT DO NOTHING
            """)
    ]
    /// Nobody has come to a visit in time.
    static let noShow = "no-show"
    /// The visits of a centre's day are reminded of.
    static let reminder = "reminder"
    /// The day before an appointment begins, for which a document has to be at the centre.
    static let documentCheck = "document-check"
    /// The parties that were at a centre on a day are asked how it was.
    static let survey = "survey"
}

extension Kernel {
    /// Does everything that is due by now, in its order, each exactly once, and journals it.
    func drainDue(_ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let next = state.nextDue, next <= now else { return }
        while true {
            let dues = try Due.take(upTo: now.milliseconds, in: context.transaction)
            for due in dues { try run(due, &state, &context, now: now) }
            if dues.isEmpty { break }
        }
        state.nextDue = try Due.next(in: context.transaction).map { Instant(milliseconds: $0.at) }
    }

    /// Keeps something for later; it is drained by the writer when its time has come.
    func schedule(
        _ kind: String, _ subject: String, at instant: Instant, _ state: inout State, _ context: inout WriteContext
    ) throws {
        try Due(at: instant.milliseconds, kind: kind, subject: subject).schedule(in: context.transaction)
        if state.nextDue.map({ instant < $0 }) ?? true { state.nextDue = instant }
    }

    private func run(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        switch due.kind {
        case DueKind.holdExpiry:
            guard let hold = state.holds[due.subject] else { return }
            try free(hold, &state, &context)
            try record("expire-hold", hold.centre, hold.id, by: "clock", now: now, happened: hold.expiresAt, &context) {
                $0.member("startsOn", hold.day.description)
            }
        case DueKind.answersPurge:
            if try Idempotency.purge(now: now.milliseconds, in: context.transaction) > 0 {
                state.answered = state.answered.filter { $0.value > now.milliseconds - Idempotency.lifetime }
            }
            try schedule(DueKind.answersPurge, "all", at: now.adding(seconds: 3600), &state, &context)
        case DueKind.clockWarning: try warn(due, &state, &context, now: now)
        case DueKind.interruptionEnd: try endInterruption(due, &state, &context, now: now)
        case DueKind.clockBreach: try breach(due, &state, &context, now: now)
        case DueKind.countJournal: try countJournal(state, &context)
        case DueKind.noShow: try missVisits(due, &state, &context, now: now)
        case DueKind.reminder: try remind(due, &state, &context, now: now)
        case DueKind.documentCheck: try checkDocument(due, &state, &context, now: now)
        case DueKind.survey: try inviteToRate(due, &state, &context, now: now)
        default: return
        }
    }

    /// Waits for what is due and has it done, until the task is cancelled.
    package func runClock() async {
        while !Task.isCancelled {
            if let next = state.nextDue, next <= clock.now {
                _ = try? await decide { _, _, _ in }
            }
            // An exercise's clock may jump, so nobody sleeps for long.
            let wait = state.nextDue.map { min(max($0.milliseconds - clock.now.milliseconds, 10), 500) } ?? 500
            try? await Task.sleep(for: .milliseconds(wait))
        }
    }
}
