import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /suspensions`.
    func listSuspensions(_ call: Call<SuspensionsAsked>) throws(Refusal) -> SuspensionList {
        let state = state
        if let centre = call.input.centre {
            guard state.configuration.blueprint.centres[centre] != nil else {
                throw Refusal([
                    InputFinding("unknown-centre", at: "/centre", in: .query, "there is no centre `\(centre)`")
                ])
            }
            try checkReaches(centre, call.principal)
        }
        let wanted = state.suspensions.values.filter { record in
            guard let centre = record.key.centre else { return true }
            return call.principal.mayServe(centre) && call.input.centre.map { $0 == centre } ?? true
        }.sorted { ($0.key.service, $0.key.centre ?? "") < ($1.key.service, $1.key.centre ?? "") }
        let now = clock.now
        return try read { transaction in
            SuspensionList(
                suspensions: try wanted.map {
                    try shown($0, $0.standing, to: call.principal, state, now, in: transaction)
                })
        }
    }

    /// `GET /services/{service}/suspension`.
    func showSuspension(_ call: Call<SuspensionAsked>) throws(Refusal) -> SuspensionShown {
        let asked = call.input
        return try show(asked.service, at: nil, after: asked.after, limit: asked.limit, call.principal)
    }

    /// `GET /centres/{centre}/services/{service}/suspension`.
    func showCentreSuspension(_ call: Call<CentreSuspensionAsked>) throws(Refusal) -> SuspensionShown {
        let asked = call.input
        return try show(asked.service, at: asked.centre, after: asked.after, limit: asked.limit, call.principal)
    }

    private func show(
        _ service: String, at centre: String?, after: String?, limit: Int, _ principal: Principal
    ) throws(Refusal) -> SuspensionShown {
        let state = state
        if let centre {
            _ = try state.configuration.centre(centre)
            try checkReaches(centre, principal)
        }
        guard let record = state.suspensions[SuspensionRecord.Key(service: service, centre: centre)] else {
            throw Refusal(.notFound, "`\(service)` is not suspended")
        }
        let now = clock.now
        return try read { transaction in
            var place = (startsAt: Instant(milliseconds: 0), reference: "")
            if let after {
                guard let last = try VisitRecord.find(after, in: transaction), principal.mayServe(last.centre) else {
                    throw Refusal([
                        InputFinding("invalid-cursor", at: "/after", in: .query, "the list has no such visit")
                    ])
                }
                place = (last.startsAt, last.reference)
            }
            var found: [BookedVisits.Visit] = []
            while found.count <= limit {
                let page = try BookedVisits.list(
                    of: service, from: Self.earliest(now), after: place, limit: 500, in: transaction)
                found += page.filter { counts($0.centre, $0.day, record, to: principal, state, now) }
                guard page.count == 500, let last = page.last else { break }
                place = (last.startsAt, last.reference)
            }
            let visits = found.prefix(limit).compactMap { visit in
                state.configuration.blueprint.centres[visit.centre].map { visit.shown($0.clock) }
            }
            return SuspensionShown(
                suspension: try shown(record, record.standing, to: principal, state, now, in: transaction),
                visits: visits, next: found.count > limit ? visits.last?.visit : nil)
        }
    }

    private func checkReaches(_ centre: String, _ principal: Principal) throws(Refusal) {
        guard principal.mayServe(centre) else {
            throw Refusal(.notAllowed, "the token does not reach `\(centre)`")
        }
    }

    /// A suspension as the API shows it, with what is booked all the same.
    func shown(
        _ record: SuspensionRecord, _ standing: SuspensionState, to principal: Principal, _ state: State,
        _ now: Instant, in transaction: any Transaction
    ) throws -> Suspension {
        let (service, centre) = (record.key.service, record.key.centre)
        let module = state.configuration.blueprint.modules[service]
        let reason = try ledger.vault.open(
            record.reason, purpose: Self.reasonPurpose, subject: Self.subject(record.key))
        let booked = try BookedVisits.counts(of: service, from: Self.earliest(now), in: transaction)
            .filter { counts($0.centre, $0.day, record, to: principal, state, now) }
        var mustAgree: String?
        if standing == .resuming, let module {
            let whose = Self.whoSuspends(module.partner.value, at: centre, state.configuration)
            mustAgree = "another token: \(whose)"
        }
        return Suspension(
            service: service, name: module?.text(service, in: "en") ?? service, centre: centre, state: standing,
            since: record.since, by: record.by, reason: String(decoding: reason, as: UTF8.self),
            booked: booked.reduce(0) { $0 + $1.count }, wish: record.wish, mustAgree: mustAgree)
    }

    // Two days back covers every zone; which visits are today's or later, each centre's own clock tells.
    private static func earliest(_ now: Instant) -> Day { Day(number: Int(now.seconds / 86_400) - 2) }

    private func counts(
        _ centre: String, _ day: Day, _ record: SuspensionRecord, to principal: Principal, _ state: State,
        _ now: Instant
    ) -> Bool {
        guard principal.mayServe(centre), record.key.centre.map({ $0 == centre }) ?? true,
            let file = state.configuration.blueprint.centres[centre]
        else { return false }
        return day >= file.clock.day(now.milliseconds)
    }
}

extension SuspensionRecord {
    /// How far it is.
    var standing: SuspensionState { wish == nil ? .suspended : .resuming }
}

extension BookedVisits.Visit {
    /// The visit as the API shows it, by its centre's clock.
    func shown(_ clock: LocalClock) -> SuspendedVisit {
        SuspendedVisit(
            visit: reference, centre: centre, startsAt: startsAt,
            localStart: LocalInstant(startsAt, offsetMinutes: clock.offset(at: startsAt.milliseconds) / 60))
    }
}
