import Blueprint
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /cases/{case}`.
    func showCase(_ call: Call<CaseNamed>) throws(Operations.Refusal) -> Reply<CaseShown> {
        let state = state
        return try read { transaction in
            let (record, _) = try visibleCase(call.input.case, to: call.principal, state, in: transaction)
            let shown = try shown(record, to: call.principal, state, in: transaction)
            return .value(shown, tag: record.tag)
        }
    }

    /// A case as far as a principal may see it.
    func shown(
        _ record: CaseRecord, to principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> CaseShown {
        let manifest = state.configuration.blueprint.modules[record.service]
        let booker = try record.visit.flatMap { try SponsorVisit.sponsor(of: $0, in: transaction) }
        let reach = CaseReach(principal, record, manifest, bookedBy: booker)
        let words = Words(manifest, state, record)
        let history = try CaseEntry.list(of: record.id, in: transaction)
        let key =
            reach.seesPerson && history.contains(where: \.isSealed)
            ? try keyIfKept(of: record.person, in: transaction) : nil
        var steps: [StepLine] = []
        var events: [CaseEvent] = []
        var notes: [NoteLine] = []
        for entry in history {
            let details = try details(of: entry, key, in: transaction)
            switch entry.kind {
            case .step: steps.append(try line(entry, details, reach, manifest, words))
            case .note:
                if let text = details.text {
                    notes.append(
                        NoteLine(number: entry.number, actor: entry.actor, recordedAt: entry.recorded, text: text))
                }
            default:
                guard let kind = CaseEventKind(rawValue: entry.kind.rawValue) else { continue }
                events.append(
                    CaseEvent(
                        number: entry.number, kind: kind, clock: entry.step, actor: entry.actor,
                        happenedAt: entry.happened, recordedAt: entry.recorded,
                        reason: reach.takesPart ? details.reason : nil))
            }
        }
        return CaseShown(
            case: record.id, centre: record.centre, service: record.service, name: words.text(record.service),
            state: record.state, tracks: try tracks(of: record, reach, manifest, words, state, in: transaction),
            assessed: record.assessed, person: try person(of: record, reach, in: transaction), visit: record.visit,
            municipality: record.municipality, sponsor: record.sponsor, openedAt: record.openedAt,
            endedAt: record.endedAt, outcome: record.outcome, steps: steps, events: events,
            clocks: try clocks(
                of: record.id, state.configuration, language: words.language, now: clock.now, in: transaction),
            notes: reach.takesPart ? notes : nil)
    }

    /// A case in a list.
    func summary(
        _ record: CaseRecord, to principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> CaseSummary {
        let manifest = state.configuration.blueprint.modules[record.service]
        let booker = try record.visit.flatMap { try SponsorVisit.sponsor(of: $0, in: transaction) }
        let reach = CaseReach(principal, record, manifest, bookedBy: booker)
        let words = Words(manifest, state, record)
        return CaseSummary(
            case: record.id, service: record.service, state: record.state,
            tracks: record.standings.map { words.standing($0, next: []) },
            person: try person(of: record, reach, in: transaction), visit: record.visit,
            municipality: record.municipality, sponsor: record.sponsor,
            due: try ClockRecord.nextDue(of: record.id, in: transaction), openedAt: record.openedAt,
            endedAt: record.endedAt, outcome: record.outcome)
    }

    private func person(
        of record: CaseRecord, _ reach: CaseReach, in transaction: any Transaction
    ) throws -> CaseClient? {
        guard reach.seesPerson, let identity = try identity(of: record.person, in: transaction) else { return nil }
        return CaseClient(
            givenName: identity.givenName, familyName: identity.familyName, birthDate: identity.birthDate)
    }

    // Each track with the steps that may follow, as far as their conditions hold.
    private func tracks(
        of record: CaseRecord, _ reach: CaseReach, _ manifest: ModuleManifest?, _ words: Words, _ state: State,
        in transaction: any Transaction
    ) throws -> [TrackStanding] {
        guard let manifest, !record.isEnded else { return record.standings.map { words.standing($0, next: []) } }
        let hasConditions = record.standings.contains { manifest.following($0).contains { $0.when != nil } }
        let circumstances =
            hasConditions ? try circumstances(of: record, manifest, state, in: transaction) : nil
        return record.standings.map { standing in
            let next = manifest.following(standing).filter { $0.isOffered(circumstances) }
            return words.standing(
                standing,
                next: next.map {
                    NextStep($0, of: manifest, in: words.language, isMine: reach.may($0.by.value))
                })
        }
    }

    private func line(
        _ entry: CaseEntry, _ details: CaseEntry.Details, _ reach: CaseReach, _ manifest: ModuleManifest?,
        _ words: Words
    ) throws -> StepLine {
        let by = entry.by ?? ""
        let seesRecords = reach.seesRecords(by)
        let open = try entry.openRecords
        let declared = manifest?.step(entry.step ?? "")?.records.map(\.value) ?? []
        let hidden = declared.filter { name in !seesRecords && !open.contains { $0.key == name } }
        return StepLine(
            number: entry.number, track: entry.track ?? TrackStanding.main, step: entry.step ?? "",
            text: words.text(entry.step ?? ""), by: by, actor: entry.actor, happenedAt: entry.happened,
            recordedAt: entry.recorded, isUndone: entry.isUndone,
            records: open + (seesRecords ? details.records : []), hidden: hidden.isEmpty ? nil : hidden,
            reason: seesRecords ? details.reason : nil, note: reach.takesPart ? details.text : nil)
    }
}

/// The words of a case's module, in its centre's first language.
private struct Words {
    let manifest: ModuleManifest?
    let language: String

    init(_ manifest: ModuleManifest?, _ state: State, _ record: CaseRecord) {
        self.manifest = manifest
        language = state.configuration.blueprint.centres[record.centre]?.languages.first ?? "en"
    }

    func text(_ name: String) -> String { manifest?.text(name, in: language) ?? name }

    func standing(_ standing: CaseStanding, next: [NextStep]) -> TrackStanding {
        TrackStanding(
            track: standing.track ?? TrackStanding.main, step: standing.step, text: text(standing.step),
            since: standing.since, isEnded: standing.ends != nil, ends: standing.ends, next: next)
    }
}
