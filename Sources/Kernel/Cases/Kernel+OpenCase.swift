import Blueprint
import Calendars
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// Opens a case in the transaction of what causes it, or gives the open case named a new visit.
    ///
    /// Refused where the case named has ended, has an appointment already, or is another person's or service's.
    func openCase(
        _ opening: CaseOpening, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> CaseRecord {
        if let linking = opening.linking { return try link(linking, opening, now, context) }
        var opened = CaseRecord(
            id: identifiers.next(), visit: opening.visit, place: opening.place, person: opening.person,
            centre: opening.centre, service: opening.service, municipality: opening.municipality,
            sponsor: opening.sponsor, state: .booked,
            main: CaseStanding(track: nil, step: opening.manifest.firstStep, since: now), outcomes: "", bring: "",
            openedAt: now, hasRegistrar: opening.manifest.hasRegistrar)
        opened.take(opening.assessment)
        opened.others = try beginnings(of: opened, opening.manifest, state, context, now)
        if opening.visit == nil {
            opened.state = opening.manifest.awaitsLeg(opened.standings) ? .waiting : .running
        }
        try opened.insert(in: context.transaction)
        for standing in opened.standings {
            let done = StepDone(
                name: standing.step, track: standing.track, happened: now, recorded: now, actor: opening.actor)
            try runClocks(after: done, of: opened, opening.manifest, &state, &context, now: now)
        }
        return opened
    }

    // Another track begins where its first step's conditions hold for what is known, and someone here does that step:
    // what is unknown does not hold, and a centre without the IND follows none of its decisions.
    private func beginnings(
        of opened: CaseRecord, _ manifest: ModuleManifest, _ state: State, _ context: WriteContext, _ now: Instant
    ) throws -> [CaseStanding] {
        let beginnings = manifest.beginnings
        guard !beginnings.isEmpty else { return [] }
        let circumstances = try circumstances(of: opened, manifest, state, in: context.transaction)
        let centre = state.configuration.blueprint.centres[opened.centre]
        return beginnings.compactMap { track, step in
            if let centre {
                let day = circumstances?.facts.day ?? centre.clock.day(now.milliseconds)
                guard centre.does(step, on: day) else { return nil }
            }
            if let when = step.when {
                guard let circumstances, when.hold(circumstances) == true else { return nil }
            }
            return CaseStanding(track: track, step: step.name.value, since: now)
        }
    }

    private func link(
        _ id: String, _ opening: CaseOpening, _ now: Instant, _ context: WriteContext
    ) throws -> CaseRecord {
        let found = try CaseRecord.find(id, in: context.transaction)
        guard var linked = found, linked.centre == opening.centre, linked.service == opening.service,
            try isSame(linked.person, opening.person, in: context.transaction)
        else {
            throw Operations.Refusal(
                .conflict, "the case is none of this person's for \(opening.service) at this centre")
        }
        guard !linked.isEnded else { throw Operations.Refusal(.conflict, "the case has ended; reopen it first") }
        guard linked.state != .booked else {
            throw Operations.Refusal(.conflict, "the case has an appointment already; move that one")
        }
        (linked.visit, linked.place) = (opening.visit, opening.place)
        linked.municipality = opening.municipality ?? linked.municipality
        linked.sponsor = opening.sponsor ?? linked.sponsor
        linked.take(opening.assessment)
        linked.settle(isBooked: opening.visit != nil, opening.manifest, at: now)
        try linked.update(in: context.transaction)
        return linked
    }

    // A booking makes persons anew: whoever has the same name and day of birth is the case's own.
    private func isSame(_ one: String, _ other: String, in transaction: any Transaction) throws -> Bool {
        if one == other { return true }
        guard let first = try identity(of: one, in: transaction), let second = try identity(of: other, in: transaction)
        else { return false }
        return first.lookup == second.lookup
    }

    /// Who a person is, opened; `nil` after an erasure.
    func identity(of person: String, in transaction: any Transaction) throws -> Sealed.Identity? {
        do {
            let key = try ledger.vault.key(of: person, in: transaction)
            guard let sealed = try ledger.vault.get(field: Sealed.identity, of: key, in: transaction) else {
                return nil
            }
            return try Sealed.read(Sealed.Identity.shape, sealed.bytes)
        } catch LedgerError.erased {
            return nil
        }
    }
}

extension CaseRecord {
    /// Takes over what assessment found.
    mutating func take(_ assessment: ModuleAssessment) {
        outcomes = assessment.outcomes
        bring = assessment.bring.joined(separator: " ")
    }
}

extension Sealed.Identity {
    /// What a person is found by where no number is known.
    var lookup: String { Sealed.lookup(givenName, familyName, birthDate) }
}
