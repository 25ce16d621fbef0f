import Blueprint
import Calendars
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /overview`.
    func showNationalOverview(_ call: Call<NationalOverviewAsked>) throws(Operations.Refusal) -> NationalOverview {
        let asked = call.input
        let principal = call.principal
        guard
            principal.has(.nationalAdmin)
                || principal.grants.contains(where: { $0.role == .auditor && $0.centre == nil })
        else {
            throw Operations.Refusal(.notAllowed, "the token does not reach the whole country")
        }
        let state = state
        let blueprint = state.configuration.blueprint
        let period = try OverviewPeriod(from: asked.from, until: asked.until)
        let language = asked.language.flatMap { blueprint.nationalTexts[$0] == nil ? nil : $0 } ?? "en"
        let now = clock.now
        // Months end for all at once where the first centre's clock says so: the country has one civil time.
        let today =
            blueprint.centreIDs.first.flatMap { blueprint.centres[$0]?.clock.day(now.milliseconds) } ?? period.until
        let telling = OverviewTelling(
            blueprint: blueprint, centre: nil, language: language, recognised: state.recognised(in: period))
        let (spans, months) = (period.spans, period.endedMonths(on: today))
        let firsts = try firstDays(blueprint.centreIDs)
        let shown = try tallies(blueprint.centreIDs, spans + months)
        let plans = plans(on: period, shown.cells)
        var total = TallySums(shown.cells)
        // Parts that would tell of few at one centre are left out of the country's, or a subtraction would tell them.
        var parts: [[LineValue.Amount]] = plans.map { $0.parts.map { _ in LineValue.Amount() } }
        var hidden = false
        var columns: [CentreColumn] = []
        columns.reserveCapacity(blueprint.centreIDs.count)
        for (place, id) in blueprint.centreIDs.enumerated() {
            guard let centre = blueprint.centres[id] else { continue }
            let isCounted = firsts[place].map { $0 < period.until } ?? false
            var lines: [CentreFigure] = []
            if isCounted {
                var sums = TallySums(shown.cells)
                let entries = shown.centres[place]
                sums.add(entries[..<spans.count], months: entries[spans.count...], shown.cells)
                total.add(sums)
                lines.reserveCapacity(plans.count)
                for (index, plan) in plans.enumerated() {
                    let value = sums.value(plan)
                    lines.append(
                        CentreFigure(line: plan.entry.line.value, value: telling.figure(plan.entry, value.whole)))
                    guard plan.entry.by == .freeMovement else { continue }
                    if telling.hides(plan, value) {
                        hidden = true
                    } else {
                        for part in value.parts.indices { parts[index][part].add(value.parts[part]) }
                    }
                }
            }
            columns.append(CentreColumn(centre: id, name: centre.name, countedFrom: firsts[place], lines: lines))
        }
        var totals: [OverviewLine] = []
        if columns.contains(where: { !$0.lines.isEmpty }) {
            for (index, plan) in plans.enumerated() {
                var value = total.value(plan)
                if plan.entry.by == .freeMovement { value.parts = parts[index] }
                totals.append(telling.line(plan, value))
            }
        }
        let words = OverviewWords(language)
        var notes = notes(totals, words, period, nil, recognised: telling.recognised)
        let isWithheld = hidden || columns.contains { $0.lines.contains { $0.value.withheld } }
        if isWithheld, !notes.contains(where: { $0.note == words.withheld.note }) { notes.append(words.withheld) }
        return NationalOverview(
            from: period.from, until: period.until, language: language, asOf: now, totals: totals, centres: columns,
            services: services(on: today, language, state), notes: notes)
    }

    // Who runs which service since when: looked up once a revision and day, for there may be a thousand centres.
    private func services(on today: Day, _ language: String, _ state: State) -> [ServiceRun] {
        let blueprint = state.configuration.blueprint
        let key = ServicesKnown.Key(revision: state.configuration.number, day: today)
        let known = servicesKnown.of(key) {
            blueprint.modules.keys.sorted().filter { blueprint.modules[$0]?.isBookable ?? false }.map { service in
                ServicesKnown.Service(
                    service: service,
                    centres: blueprint.centreIDs.compactMap { id in
                        blueprint.centres[id]?.run(of: service, on: today).map { (id, $0.since, $0.until) }
                    })
            }
        }
        return known.map { one in
            ServiceRun(
                service: one.service,
                text: blueprint.modules[one.service]?.text(one.service, in: language) ?? one.service,
                centres: one.centres.map { centre, since, until in
                    ServiceAt(
                        centre: centre, since: since, until: until,
                        suspended: state.suspension(of: one.service, at: centre) != nil)
                })
        }
    }
}

extension Centre {
    /// Since when, and until when, a service is given on a day: through all agreements and entries that follow each other.
    func run(of service: String, on day: Day) -> (since: Day, until: Day?)? {
        func isGiven(_ day: Day) -> Bool {
            guard agreements.on(day) != nil, let offer = offer(service, on: day) else { return false }
            return partners.on(day, offer.module.partner.value) != nil
        }
        guard isGiven(day) else { return nil }
        var changes: Set<Day> = []
        func add(_ period: Period) {
            if let from = period.from { changes.insert(from) }
            if let until = period.until { changes.insert(until) }
        }
        for entry in agreements.entries { add(entry.validity.period) }
        for layer in services { layer[service]?.entries.forEach { add($0.validity.period) } }
        if let partner = modules[service]?.partner.value {
            partners[partner]?.entries.forEach { add($0.validity.period) }
        }
        let sorted = changes.sorted()
        guard var since = sorted.last(where: { $0 <= day }) else { return nil }
        while let before = sorted.last(where: { $0 < since }), isGiven(since.adding(days: -1)) { since = before }
        return (since, sorted.first { $0 > day && !isGiven($0) })
    }
}
