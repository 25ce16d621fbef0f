import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Puts a case and its clocks back to where they stood before the result of a leg, or an absence.
    ///
    /// Refused where the case has gone on since; notes do not count. The history keeps what was taken back, and why.
    func restore(
        _ before: CaseBefore, reason: String, by actor: String, _ state: inout State, _ context: inout WriteContext,
        now: Instant
    ) throws {
        guard var record = try CaseRecord.find(before.id, in: context.transaction) else { return }
        let entries = try CaseEntry.list(of: record.id, in: context.transaction)
        if entries.contains(where: { $0.number > before.entry && $0.kind != .note }) {
            throw Operations.Refusal(
                .conflict, "the case \(record.id) has gone on since; take that back first, or reopen the case")
        }
        if before.state == .booked, record.state == .booked {
            throw Operations.Refusal(
                .conflict, "the case \(record.id) has another appointment by now; cancel that first")
        }
        try entries.first { $0.number == before.entry }?.undo(in: context.transaction)
        try before.restore(&record)
        let kept = try keyIfKept(of: record.person, in: context.transaction) == nil ? nil : reason
        try note(.undoing, kept, &record, by: actor, context, now: now)
        try record.update(in: context.transaction)
        for clock in try ClockRecord.list(of: record.id, in: context.transaction) {
            let old = before.clocks.first { $0.isOf(clock) }
            guard old != ClockBefore(clock) else { continue }
            try restore(clock, as: old, by: actor, &state, &context, now: now)
        }
        try drainDue(&state, &context, now: now)
    }

    // One that was started since ends; another runs, stands still or waits for its start as it did.
    private func restore(
        _ clock: ClockRecord, as before: ClockBefore?, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        var new = clock
        try before?.restore(&new)
        if before?.state == nil { (new.warnedAt, new.breachedAt, new.retractedAt) = (nil, nil, nil) }
        guard let before, let stood = before.state else {
            if before == nil { (new.state, new.stoppedAt, new.stopRecordedAt) = (.ended, new.startedAt, now) }
            if clock.isOpen || before != nil {
                try keep(new, was: clock, &state, context)
                try record("end-clock", clock.centre, clock.caseID, by: actor, now: now, &context) {
                    clock.name(in: &$0)
                }
            }
            return
        }
        if stood.isOpen {
            try reckon(&new, was: clock, isMoved: false, by: actor, &state, &context, now: now)
        } else {
            try keep(new, was: clock, &state, context)
        }
        let told = !clock.isOpen ? "revive-clock" : new.running.isPaused ? "pause-clock" : "resume-clock"
        try record(told, clock.centre, clock.caseID, by: actor, now: now, &context) { new.tell(in: &$0) }
    }
}
