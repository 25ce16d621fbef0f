import Blueprint
import Calendars
import HashTreeCollections
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
        let centres = blueprint.centreIDs.compactMap { blueprint.centres[$0] }
        let firsts = try firstDays(centres.map(\.id))
        let (cells, known) = try columns(of: centres.map(\.id), period, today: today, telling, state)
        let plan = plan(on: period, cells, state)
        var total = TallySums(cells)
        // Parts that would tell of few at one centre are left out of the country's, or a subtraction would tell them.
        var parts = plan.nothing
        var isWithheld = false
        let columns = zip(zip(centres, firsts), known).map { one, column in
            let (centre, first) = one
            guard let first, first < period.until else {
                return CentreColumn(centre: centre.id, name: centre.name, countedFrom: first, lines: [])
            }
            total.add(column.sums)
            for split in column.splits where !split.isHidden { parts[split.line].add(partsOf: split.value) }
            isWithheld = isWithheld || column.isWithheld
            return CentreColumn(centre: centre.id, name: centre.name, countedFrom: first, written: column.lines)
        }
        var totals: [OverviewLine] = []
        if columns.contains(where: { !$0.lines.isEmpty }) {
            for (index, (line, whole)) in zip(plan.lines, plan.values(total)).enumerated() {
                let value = line.kind.by == .freeMovement ? whole.with(partsOf: parts[index]) : whole
                totals.append(telling.line(line, value))
            }
        }
        let words = OverviewWords(language)
        var notes = notes(totals, words, period, nil, recognised: telling.recognised)
        if isWithheld, !notes.contains(where: { $0.note == words.withheld.note }) { notes.append(words.withheld) }
        return NationalOverview(
            from: period.from, until: period.until, language: language, asOf: now, totals: totals, centres: columns,
            services: services(on: today, language, state), notes: notes)
    }

    // Each centre's figures, worked out only where something of it has changed since they were last asked for.
    private func columns(
        of centres: [String], _ period: OverviewPeriod, today: Day, _ telling: OverviewTelling, _ state: State
    ) throws(Operations.Refusal) -> (cells: Vocabulary, columns: [KnownColumn]) {
        let (spans, months) = (period.spans, period.endedMonths(on: today))
        func key(_ centre: String) -> KnownColumn.Key {
            KnownColumn.Key(
                centre: centre, revision: state.configuration.number, period: period, months: months.count,
                recognised: telling.recognised)
        }
        let versions = tallies.versions(of: centres)
        var columns = columnsKnown.of(centres.map(key))
        let missing = columns.indices.filter { columns[$0]?.version != versions[$0] }
        let names = missing.map { centres[$0] }
        let shown = try tallies(names, TallyShelf.Slice.of(spans, answersOf: months))
        let plan = plan(on: period, shown.cells, state)
        var sums = TallySums(shown.cells)
        var made: [(KnownColumn.Key, KnownColumn)] = []
        for (index, place) in missing.enumerated() {
            sums.empty()
            sums.add(shown.centres[index][...], spans: spans.count)
            let column = KnownColumn(plan, sums, shown.versions[index], telling)
            columns[place] = column
            made.append((key(names[index]), column))
        }
        columnsKnown.keep(made)
        return (shown.cells, columns.compactMap(\.self))
    }

    // Who runs which service since when: worked out once, for there may be a thousand centres.
    private func services(on today: Day, _ language: String, _ state: State) -> [ServiceRun] {
        let blueprint = state.configuration.blueprint
        let key = ServicesKey(
            revision: state.configuration.number, day: today, language: language,
            suspended: Set(state.suspensions.keys))
        return servicesKnown.of(key) {
            blueprint.modules.keys.sorted().compactMap { service in
                guard let module = blueprint.modules[service], module.isBookable else { return nil }
                return ServiceRun(
                    service: service, text: module.text(service, in: language),
                    centres: blueprint.centreIDs.compactMap { id in
                        blueprint.centres[id]?.run(of: service, on: today).map { run in
                            ServiceAt(
                                centre: id, since: run.since, until: run.until,
                                suspended: state.suspension(of: service, at: id) != nil)
                        }
                    })
            }
        }
    }
}

/// What it depends on who gives which service since when.
struct ServicesKey: Hashable, Sendable {
    let revision: Int64
    let day: Day
    let language: String
    let suspended: Set<SuspensionRecord.Key>
}

extension Centre {
    /// Since when, and until when, a service is given on a day: through all agreements and entries that follow each other.
    func run(of service: String, on day: Day) -> (since: Day, until: Day?)? {
        func isGiven(_ day: Day) -> Bool {
            guard hasAgreement(on: day), let offer = offer(service, on: day) else { return false }
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
