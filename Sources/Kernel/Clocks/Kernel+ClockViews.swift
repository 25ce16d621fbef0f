import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// `GET /cases/{case}/clocks`: who may know of the case may know how its terms are counted.
    func showClocks(_ call: Call<CaseNamed>) throws(Operations.Refusal) -> CaseClocks {
        let state = state
        let now = clock.now
        return try read { transaction in
            let (record, _) = try visibleCase(call.input.case, to: call.principal, state, in: transaction)
            let centre = state.configuration.blueprint.centres[record.centre]
            return CaseClocks(
                case: record.id, timeZone: centre?.clock.zone ?? "UTC",
                clocks: try clocks(
                    of: record.id, state.configuration, language: centre?.languages.first ?? "en", withDays: true,
                    now: now, in: transaction))
        }
    }

    /// The clocks of a case as the API shows them, in the order in which they started; with their days where asked for.
    func clocks(
        of case: String, _ configuration: Configuration, language: String, withDays: Bool = false, now: Instant,
        in transaction: any Transaction
    ) throws -> [CaseClock] {
        try ClockRecord.list(of: `case`, in: transaction).filter { !$0.isAwaited }.map { clock in
            clock.shown(configuration, language: language, withDays: withDays, now: now)
        }
    }
}

extension ClockRecord {
    /// The clock as the API shows it at an instant.
    func shown(_ configuration: Configuration, language: String, withDays: Bool, now: Instant) -> CaseClock {
        let instant = (stoppedAt.map { min($0, now) } ?? now).milliseconds
        let reckoning = configuration.calendar(of: self).map { running.reckoned(by: $0) }
        var shown = CaseClock(
            clock: name, text: configuration.blueprint.modules[service]?.text(name, in: language) ?? name,
            kind: kind.rawValue, term: term.description, keeper: keeper, state: state ?? .running,
            startedAt: startedAt, due: dueOn.flatMap { day in dueAt.map { ClockDue(day: day, at: $0) } },
            warnAt: warnAt, unit: (reckoning?.unit ?? term.unit).rawValue, budget: reckoning?.budget ?? term.count,
            consumed: reckoning?.consumed(at: instant) ?? 0, left: reckoning?.left(at: instant) ?? term.count,
            warnedAt: warnedAt, breachedAt: breachedAt, retractedBreachAt: retractedAt, stoppedAt: stoppedAt,
            pauses: pauses.map(\.shown))
        if withDays, let reckoning, let centre = configuration.blueprint.centres[centre] {
            explain(reckoning, centre, language, at: instant, &shown)
        }
        return shown
    }

    private func explain(
        _ reckoning: TermReckoning, _ centre: Centre, _ language: String, at instant: Int64, _ shown: inout CaseClock
    ) {
        let days = reckoning.days(through: centre.clock.day(instant))
        shown.days = days.map { day in
            var text = day.reason.description
            if case .closed(let because) = day.reason { text = "closed: \(centre.text(because, language))" }
            return ClockDay(
                day: day.day, isCounted: day.isCounted, reason: day.reason.word, text: text, consumed: day.consumed,
                isDue: day.day == dueOn)
        }
        if !reckoning.steps.isEmpty { shown.law = reckoning.steps.map(\.description) }
        if let dueOn, let found = reckoning.due?.day, found != dueOn {
            shown.note = """
                the last day was reckoned when it started or last ran on, and stays \(dueOn); by the calendars in \
                force now it would be \(found)
                """
        } else if dueOn == nil, state == .running {
            shown.note = "no last day: for a year nobody who keeps it is open often enough"
        } else if let day = days.last?.day, let last = dueOn, day < last {
            shown.note = "the first \(days.count) days"
        }
    }
}

extension ClockPause {
    var shown: ClockBreak {
        ClockBreak(
            from: from, until: until, step: cause.hasPrefix("#") || cause == ClockPause.withdrawn ? nil : cause,
            event: cause.hasPrefix("#") ? Int(cause.dropFirst()) : nil)
    }
}
