import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Starts, stops, pauses and resumes the clocks of a case as a step of it says; called after the step is recorded.
    ///
    /// All of it counts from when the step happened. A step told late may start a clock whose warning or end has passed
    /// already, or stop one in time that was taken for breached: both are settled here, at once.
    func runClocks(
        after step: StepDone, of record: CaseRecord, _ manifest: ModuleManifest, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        guard let declared = manifest.step(step.name) else { return }
        let awaiting = manifest.clocks.filter { $0.fromStep?.value == step.name }
        let touched = declared.starts + declared.stops + declared.pauses + declared.resumes
        guard !awaiting.isEmpty || !touched.isEmpty else { return }
        for clock in try open(declared.stops, of: record, context) {
            try stop(clock, step, &state, &context, now: now)
        }
        for clock in try open(declared.resumes, of: record, context) {
            try resume(clock, at: step.happened, by: step.actor, &state, &context, now: now)
        }
        for clock in try open(declared.pauses, of: record, context) {
            try pause(clock, at: step.happened, cause: step.name, by: step.actor, &state, &context, now: now)
        }
        for clock in awaiting { try awaitStart(of: clock, step, record, manifest, &state, context) }
        for name in declared.starts {
            guard let clock = manifest.clock(name.value) else { continue }
            try start(clock, step, record, manifest, &state, &context, now: now)
        }
        try drainDue(&state, &context, now: now)
    }

    /// Lets a case's running clocks, or the one named, stand still; gives the names of those that do so from now on.
    ///
    /// `event` is the case's own event, under whose number the reason is sealed.
    func pauseClocks(
        of record: CaseRecord, clock name: String?, event: Int, at happened: Instant, by actor: String,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> [String] {
        let clocks = try ClockRecord.list(of: record.id, in: context.transaction)
            .filter { $0.isOpen && !$0.running.isPaused && (name == nil || $0.name == name) }
        for clock in clocks {
            try pause(clock, at: happened, cause: "#\(event)", by: actor, &state, &context, now: now)
        }
        try drainDue(&state, &context, now: now)
        return clocks.map(\.name)
    }

    /// Lets a case's paused clocks, or the one named, run on; gives their names.
    func resumeClocks(
        of record: CaseRecord, clock name: String?, at happened: Instant, by actor: String,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> [String] {
        let clocks = try ClockRecord.list(of: record.id, in: context.transaction)
            .filter { $0.isOpen && $0.running.isPaused && (name == nil || $0.name == name) }
        for clock in clocks { try resume(clock, at: happened, by: actor, &state, &context, now: now) }
        try drainDue(&state, &context, now: now)
        return clocks.map(\.name)
    }

    /// Ends the open clocks of a case that is withdrawn: they are neither kept nor late.
    func endClocks(
        of record: CaseRecord, at happened: Instant, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        for old in try ClockRecord.list(of: record.id, in: context.transaction) where old.isOpen {
            var clock = old
            (clock.state, clock.stoppedAt, clock.stopRecordedAt) = (.ended, max(happened, clock.startedAt), now)
            try keep(clock, was: old, &state, context)
            try self.record(
                "end-clock", clock.centre, clock.caseID, by: actor, now: now, happened: happened, &context
            ) { clock.name(in: &$0) }
        }
    }

    /// Lets the clocks of a case that is opened again run on.
    ///
    /// Between a withdrawal and the reopening they stood still. Where a step was taken back instead (`undone`), the clocks
    /// that it stopped run on as if it had not been done, and those that it started end.
    func reviveClocks(
        of record: CaseRecord, undone step: String?, at happened: Instant, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        let clocks = try ClockRecord.list(of: record.id, in: context.transaction)
        for old in clocks {
            var clock = old
            if let step, old.isOpen, old.startStep == step {
                (clock.state, clock.stoppedAt, clock.stopRecordedAt) = (.ended, clock.startedAt, now)
                try keep(clock, was: old, &state, context)
                try self.record(
                    "end-clock", clock.centre, clock.caseID, by: actor, now: now, happened: happened, &context
                ) { clock.name(in: &$0) }
                continue
            }
            let isLast = !clocks.contains { $0.name == old.name && $0.run > old.run && !$0.isAwaited }
            guard isLast, let stopped = old.stoppedAt, old.stopStep == step, step != nil || old.state == .ended else {
                continue
            }
            (clock.stoppedAt, clock.stopRecordedAt, clock.stopStep) = (nil, nil, nil)
            if step == nil, !clock.running.isPaused {
                clock.pauses.append(
                    ClockPause(from: stopped, until: max(stopped, happened), cause: ClockPause.withdrawn))
            }
            clock.state = .running
            try reckon(&clock, was: old, isMoved: step == nil, by: actor, &state, &context, now: now)
            try self.record(
                "revive-clock", clock.centre, clock.caseID, by: actor, now: now, happened: happened, &context
            ) { json in
                clock.tell(in: &json)
                guard old.state != .ended else { return }
                json.key("before")
                json.object { old.tellStop(in: &$0, state.configuration.calendar(of: old)) }
            }
        }
        try drainDue(&state, &context, now: now)
    }

    // MARK: - One clock

    private func open(
        _ names: [Located<String>], of record: CaseRecord, _ context: WriteContext
    ) throws -> [ClockRecord] {
        if names.isEmpty { return [] }
        return try ClockRecord.list(of: record.id, in: context.transaction).filter { clock in
            clock.isOpen && names.contains { $0.value == clock.name }
        }
    }

    // Keeps from which day a clock will count; the step that starts it comes later.
    private func awaitStart(
        of declaration: ClockDeclaration, _ step: StepDone, _ record: CaseRecord, _ manifest: ModuleManifest,
        _ state: inout State, _ context: WriteContext
    ) throws {
        let clocks = try ClockRecord.list(of: record.id, in: context.transaction)
        let known = clocks.last { $0.name == declaration.name.value && $0.isAwaited }
        let run = known?.run ?? (clocks.filter { $0.name == declaration.name.value }.map(\.run).max() ?? 0) + 1
        guard let clock = made(declaration, run, from: step.happened, step, record, manifest, state) else { return }
        try keep(clock, was: known, &state, context)
    }

    private func start(
        _ declaration: ClockDeclaration, _ step: StepDone, _ record: CaseRecord, _ manifest: ModuleManifest,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        let own = try ClockRecord.list(of: record.id, in: context.transaction)
            .filter { $0.name == declaration.name.value }
        // What runs is not started over: its target stays as it was.
        guard !own.contains(where: \.isOpen) else { return }
        let awaited = own.last(where: \.isAwaited)
        let run = awaited?.run ?? (own.map(\.run).max() ?? 0) + 1
        let from = awaited?.startedAt ?? step.happened
        guard var clock = made(declaration, run, from: from, step, record, manifest, state) else { return }
        clock.state = .running
        try reckon(&clock, was: nil, by: step.actor, &state, &context, now: now)
        try self.record(
            "start-clock", clock.centre, clock.caseID, by: step.actor, now: now, happened: from, &context
        ) { json in
            clock.tell(in: &json)
            json.member("kind", clock.kind.rawValue)
            json.member("term", clock.term.description)
            json.member("keeper", clock.keeper)
        }
    }

    // A clock with its term as it stands on the day from which it counts.
    private func made(
        _ declaration: ClockDeclaration, _ run: Int, from: Instant, _ step: StepDone, _ record: CaseRecord,
        _ manifest: ModuleManifest, _ state: State
    ) -> ClockRecord? {
        guard let centre = state.configuration.blueprint.centres[record.centre] else { return nil }
        let day = centre.clock.day(from.milliseconds)
        let standard = manifest.settings([])
        let settings = centre.offer(record.service, on: day)?.settings ?? standard
        guard let term = declaration.term(settings) ?? declaration.term(standard) else { return nil }
        let name = declaration.name.value
        return ClockRecord(
            caseID: record.id, name: name, run: run, kind: declaration.kind == .promise ? .promise : .statutory,
            term: term, warn: declaration.warn, centre: record.centre, service: record.service,
            keeper: manifest.keeper(of: name) ?? manifest.partner.value, municipality: record.municipality,
            startedAt: from, startRecordedAt: step.recorded, startStep: step.name)
    }

    private func stop(
        _ old: ClockRecord, _ step: StepDone, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        var clock = old
        let stopped = max(step.happened, clock.startedAt)
        (clock.stoppedAt, clock.stopRecordedAt, clock.stopStep) = (stopped, step.recorded, step.name)
        clock.state = clock.isInTime(at: stopped) ? .kept : .late
        if clock.state == .kept { try retract(&clock, by: step.actor, &context, now: now) }
        try keep(clock, was: old, &state, context)
        try record(
            "stop-clock", clock.centre, clock.caseID, by: step.actor, now: now, happened: stopped, &context
        ) { json in
            clock.name(in: &json)
            clock.tellStop(in: &json, state.configuration.calendar(of: clock))
        }
    }

    private func pause(
        _ old: ClockRecord, at happened: Instant, cause: String, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        guard !old.running.isPaused else { return }
        var clock = old
        clock.pauses.append(ClockPause(from: max(happened, clock.startedAt), until: nil, cause: cause))
        try reckon(&clock, was: old, by: actor, &state, &context, now: now)
        try record("pause-clock", clock.centre, clock.caseID, by: actor, now: now, happened: happened, &context) {
            clock.tell(in: &$0)
        }
    }

    private func resume(
        _ old: ClockRecord, at happened: Instant, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        guard let place = old.pauses.lastIndex(where: { $0.until == nil }) else { return }
        var clock = old
        clock.pauses[place].until = max(happened, clock.pauses[place].from)
        try reckon(&clock, was: old, by: actor, &state, &context, now: now)
        try record("resume-clock", clock.centre, clock.caseID, by: actor, now: now, happened: happened, &context) {
            clock.tell(in: &$0)
        }
    }
}
