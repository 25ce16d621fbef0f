import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Reckons a clock's last day by the calendars in force and keeps it; a breach that turns out to be none is corrected.
    ///
    /// A last day that nothing moves (`isMoved`), or that was over before the last pause, stays as it was reckoned.
    func reckon(
        _ clock: inout ClockRecord, was old: ClockRecord?, isMoved: Bool = true, by actor: String,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        let isOver =
            clock.breachedAt != nil
            && clock.dueAt.map { due in clock.pauses.last.map { $0.from >= due } ?? false } ?? false
        if isMoved, !isOver, let calendar = state.configuration.calendar(of: clock) {
            clock.take(clock.running.reckoned(by: calendar).due)
        }
        if let breached = clock.breachedAt, clock.isInTime(at: breached) {
            try retract(&clock, by: actor, &context, now: now)
        }
        clock.state = clock.breachedAt != nil ? .overdue : clock.running.isPaused ? .paused : .running
        try keep(clock, was: old, &state, context)
        if clock.warnedAt == nil, let at = clock.warnAt {
            try schedule(DueKind.clockWarning, clock.key, at: at, &state, &context)
        }
        if clock.breachedAt == nil, let at = clock.dueAt {
            try schedule(DueKind.clockBreach, clock.key, at: at, &state, &context)
        }
    }

    /// Stores a clock with what follows from it: the counts of open clocks, and nothing due to one that has no end.
    func keep(_ clock: ClockRecord, was old: ClockRecord?, _ state: inout State, _ context: WriteContext) throws {
        try clock.store(in: context.transaction)
        state.clockFigures.replace(old, by: clock)
        guard old?.dueAt != nil else { return }
        if !clock.isOpen || clock.warnAt == nil {
            try Due.cancel(kind: DueKind.clockWarning, subject: clock.key, in: context.transaction)
        }
        if !clock.isOpen || clock.dueAt == nil {
            try Due.cancel(kind: DueKind.clockBreach, subject: clock.key, in: context.transaction)
        }
    }

    /// Takes back a breach that was recorded before it was known that there was none.
    func retract(
        _ clock: inout ClockRecord, by actor: String, _ context: inout WriteContext, now: Instant
    ) throws {
        guard let breached = clock.breachedAt else { return }
        (clock.retractedAt, clock.breachedAt) = (breached, nil)
        try record("correct-clock", clock.centre, clock.caseID, by: actor, now: now, &context) { json in
            clock.tell(in: &json)
            json.member("breachedAt", breached.description)
        }
    }

    /// The warning of a clock is due.
    func warn(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let old = try ClockRecord.find(due.subject, in: context.transaction), old.isOpen, old.warnedAt == nil
        else { return }
        var clock = old
        let happened = Instant(milliseconds: due.at)
        clock.warnedAt = happened
        try keep(clock, was: old, &state, context)
        try record("warn-clock", clock.centre, clock.caseID, by: "clock", now: now, happened: happened, &context) {
            clock.tell(in: &$0)
        }
    }

    /// The last day of a clock is over.
    func breach(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let old = try ClockRecord.find(due.subject, in: context.transaction), old.isOpen, old.breachedAt == nil
        else { return }
        var clock = old
        let happened = Instant(milliseconds: due.at)
        (clock.breachedAt, clock.state) = (happened, .overdue)
        try keep(clock, was: old, &state, context)
        try record("breach-clock", clock.centre, clock.caseID, by: "clock", now: now, happened: happened, &context) {
            clock.tell(in: &$0)
        }
    }
}

extension ClockRecord {
    /// Writes which clock of its case it is.
    func name(in json: inout JSONWriter) {
        json.member("clock", name)
        json.member("service", service)
        json.member("run", run)
    }

    /// Writes how it was stopped, and how long it had run by then in its own unit.
    func tellStop(in json: inout JSONWriter, _ calendar: TermCalendar?) {
        json.member("state", state?.rawValue ?? "")
        json.member("breached", breachedAt == nil ? "no" : "yes")
        guard let stoppedAt else { return }
        json.member("stoppedAt", stoppedAt.description)
        guard let reckoned = calendar.map(running.reckoned(by:)) else { return }
        let unit: FigureUnit =
            reckoned.unit == .workingDays ? .workingDays : reckoned.unit == .minutes ? .minutes : .days
        json.member("unit", unit.rawValue)
        json.member("length", reckoned.elapsed(at: stoppedAt.milliseconds))
    }

    /// Writes which clock it is and when it ends, as far as it has an end.
    func tell(in json: inout JSONWriter) {
        name(in: &json)
        if let dueOn { json.member("dueOn", dueOn.description) }
        if let dueAt { json.member("dueAt", dueAt.description) }
    }
}
