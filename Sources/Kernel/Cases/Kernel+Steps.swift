import Blueprint
import Calendars
import Diagnostics
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

/// A step that was checked and can be stored.
struct PreparedStep {
    var record: CaseRecord
    let manifest: ModuleManifest
    let declaration: StepDeclaration
    let wish: StepWish
    let records: RecordsReader.Records
    let happened: Instant
    /// As whom it is done, in the words of grants.
    let grant: String
    /// Which of the case's standings it moves.
    let standing: Int
}

extension Kernel {
    /// Does one step in a case: checks who, order, time and records, stores it and journals it.
    ///
    /// Whatever is refused is refused before anything is written, so that several can be done in one transaction and
    /// some of them left out.
    @discardableResult
    func performStep(
        _ wish: StepWish, on record: CaseRecord, by principal: Principal, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> CaseRecord {
        var findings: [InputFinding] = []
        let prepared = try prepareStep(
            wish, on: record, by: principal, state, in: context.transaction, now: now, &findings)
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        return try store(prepared, by: principal, &state, &context, now: now)
    }

    /// Checks one step; what is wrong with the input is found, what stands against it is thrown.
    func prepareStep(
        _ wish: StepWish, on record: CaseRecord, by principal: Principal, _ state: State,
        in transaction: any Transaction, now: Instant, _ findings: inout [InputFinding]
    ) throws -> PreparedStep {
        guard let manifest = state.configuration.blueprint.modules[record.service] else {
            throw Operations.Refusal(.conflict, "`\(record.service)` is no longer known here")
        }
        guard let step = manifest.step(wish.step) else {
            let names = manifest.steps.map(\.name.value)
            throw Operations.Refusal(
                findings + [
                    InputFinding(
                        "unknown-step", at: "\(wish.pointer)/step", "`\(record.service)` has no step `\(wish.step)`",
                        fix: Nearest.name(to: wish.step, in: names).map { "write `\($0)`" }
                            ?? "one of: \(names.joined(separator: ", "))")
                ])
        }
        let reach = CaseReach(principal, record, manifest)
        guard let grant = reach.grant(for: step.by.value) else {
            throw Operations.Refusal(
                .notAllowed, "`\(wish.step)` is done by \(step.by.value): \(reach.who(step.by.value)) may do it")
        }
        let standing = try standing(for: step, of: record, manifest, state, in: transaction)
        if step.at == .leg, !wish.isOfLeg {
            throw Operations.Refusal(.conflict, "`\(wish.step)` is done at a desk: tell it as the result of a leg")
        }
        let happened = happened(wish, record.standings[standing], record, now, &findings)
        let reader = RecordsReader(manifest: manifest, step: step, record: record, hasReason: wish.reason != nil)
        let records = reader.read(wish.records, at: "\(wish.pointer)/records", &findings)
        return PreparedStep(
            record: record, manifest: manifest, declaration: step, wish: wish, records: records, happened: happened,
            grant: grant, standing: standing)
    }

    /// Stores a checked step, with its entry in the journal.
    func store(
        _ prepared: PreparedStep, by principal: Principal, _ state: inout State, _ context: inout WriteContext,
        now: Instant
    ) throws -> CaseRecord {
        var record = prepared.record
        let step = prepared.declaration
        let number = try CaseEntry.next(of: record.id, in: context.transaction)
        var entry = CaseEntry(
            caseID: record.id, number: number, kind: .step, track: step.track?.value, step: step.name.value,
            by: step.by.value, actor: principal.name, happened: prepared.happened, recorded: now)
        let open = prepared.records.open
        if !open.isEmpty { entry.records = String(decoding: FactText.shape.map().json(open), as: UTF8.self) }
        let details = CaseEntry.Details(
            records: prepared.records.sealed, reason: prepared.wish.reason, text: prepared.wish.note)
        try add(entry, details, of: record.person, context)
        let standing = CaseStanding(
            track: step.track?.value, step: step.name.value, since: prepared.happened, ends: step.ends?.value)
        if prepared.standing == 0 { record.main = standing } else { record.others[prepared.standing - 1] = standing }
        record.steps += 1
        record.settle(isBooked: record.state == .booked && !prepared.wish.isOfLeg, prepared.manifest, at: now)
        try record.update(in: context.transaction)
        // Figures are split by the principal of the visit that it was done for.
        let visit = step.countsAs == nil ? nil : record.visit
        let freeMovement = try visit.flatMap { try VisitRecord.find($0, in: context.transaction) }?.freeMovement
        try self.record(
            "do-step", record.centre, record.id, by: principal.name, now: now,
            happened: prepared.happened == now ? nil : prepared.happened, &context
        ) { json in
            entry.write(to: &json, record, as: prepared.grant)
            if let countsAs = step.countsAs { json.member("countsAs", countsAs) }
            if let freeMovement { json.member("freeMovement", freeMovement) }
        }
        let done = StepDone(
            name: step.name.value, track: step.track?.value, happened: prepared.happened, recorded: now,
            actor: principal.name)
        try runClocks(after: done, of: record, prepared.manifest, &state, &context, now: now)
        return record
    }

    // Which standing a step moves; refused where it does not follow from there, with what comes first.
    private func standing(
        for step: StepDeclaration, of record: CaseRecord, _ manifest: ModuleManifest, _ state: State,
        in transaction: any Transaction
    ) throws -> Int {
        let name = step.name.value
        if record.isEnded {
            throw Operations.Refusal(
                .conflict, "the case has ended with `\(record.outcome ?? "")`; an officer can open it again")
        }
        guard let index = record.standings.firstIndex(where: { $0.track == step.track?.value }) else {
            throw Operations.Refusal(
                .conflict, "`\(name)` belongs to the track `\(step.track?.value ?? "")`, which this case does not have")
        }
        let standing = record.standings[index]
        let own = standing.track.map { " on the track `\($0)`" } ?? ""
        if let ends = standing.ends {
            throw Operations.Refusal(.conflict, "the case has ended\(own) with `\(ends)`")
        }
        let circumstances =
            try manifest.following(standing).contains { $0.when != nil }
            ? circumstances(of: record, manifest, state, in: transaction) : nil
        let following = manifest.following(standing).filter { $0.isOffered(circumstances) }.map(\.name.value)
        if following.contains(name) { return index }
        let stands = "the case stands at `\(standing.step)`\(own)"
        if manifest.following(standing).contains(where: { $0.name.value == name }) {
            throw Operations.Refusal(
                .conflict, "\(stands); `\(name)` is not for this person, by what is known of them")
        }
        let may = following.isEmpty ? "nothing may follow" : "next may be \(following.joined(separator: ", "))"
        let first = manifest.way(from: standing.step, to: name).map { way in
            way.isEmpty ? "" : "; before `\(name)` comes \(way.joined(separator: ", then "))"
        }
        throw Operations.Refusal(.conflict, "\(stands): \(may)\(first ?? "; `\(name)` does not come after it")")
    }

    // When it happened, within its bounds: after what it follows, no more than 31 days ago, with a reason after one.
    func happened(
        _ wish: StepWish, _ standing: CaseStanding?, _ record: CaseRecord, _ now: Instant,
        _ findings: inout [InputFinding]
    ) -> Instant {
        guard let happened = wish.happenedAt else { return now }
        let pointer = wish.timePointer ?? wish.pointer
        func report(_ code: String, _ message: String) {
            findings.append(InputFinding(code, at: "\(pointer)/happenedAt", message))
        }
        let earliest = max(record.openedAt, standing?.since ?? record.openedAt)
        if happened > now {
            report("in-the-future", "\(happened) has not come yet")
        } else if happened < now.adding(seconds: -31 * 86_400) {
            report("too-long-ago", "what happened more than 31 days ago is not taken")
        } else if happened < earliest {
            report(
                "out-of-order",
                earliest == record.openedAt
                    ? "the case was opened at \(earliest)" : "the step before happened at \(earliest)")
        }
        if happened < now.adding(seconds: -86_400), wish.reason == nil,
            !findings.contains(where: { $0.code == "missing-reason" })
        {
            findings.append(
                InputFinding(
                    "missing-reason", at: "\(pointer)/reason", "what happened more than a day ago needs a reason",
                    fix: "add `reason`"))
        }
        return happened
    }
}

extension StepDeclaration {
    /// Whether its conditions hold; what is unknown does not.
    func isOffered(_ circumstances: Circumstances?) -> Bool {
        guard let when else { return true }
        guard let circumstances else { return false }
        return when.hold(circumstances) == true
    }
}

extension ModuleManifest {
    /// The steps between two of one track, the shortest way; `nil` where none leads there.
    func way(from start: String, to end: String) -> [String]? {
        var seen: Set<String> = [start]
        var ways: [[String]] = [[]]
        while !ways.isEmpty {
            var longer: [[String]] = []
            for way in ways {
                for next in step(way.last ?? start)?.next.map(\.value) ?? [] {
                    if next == end { return way }
                    if seen.insert(next).inserted { longer.append(way + [next]) }
                }
            }
            ways = longer
        }
        return nil
    }
}

extension CaseEntry {
    /// What the journal keeps of a step: names, and records of closed types.
    func write(to json: inout JSONWriter, _ record: CaseRecord, as grant: String) {
        json.member("number", number)
        json.member("person", record.person)
        json.member("service", record.service)
        json.member("track", track ?? TrackStanding.main)
        json.member("step", step ?? "")
        json.member("by", by ?? "")
        json.member("as", grant)
        json.member("state", record.state.rawValue)
        if let outcome = record.outcome { json.member("outcome", outcome) }
        if !records.isEmpty {
            json.key("records")
            json.raw(Array(records.utf8))
        }
    }
}
