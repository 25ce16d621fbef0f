import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import Rules
import ServiceKit

extension Kernel {
    /// `GET /centres/{centre}/overview`.
    func showOverview(_ call: Call<OverviewAsked>) throws(Operations.Refusal) -> Overview {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        try checkFigures(of: centre.id, for: call.principal, isForOfficers: true)
        let period = try OverviewPeriod(from: asked.from, until: asked.until)
        let language =
            asked.language.flatMap { centre.languages.contains($0) ? $0 : nil } ?? centre.languages.first ?? "en"
        let words = OverviewWords(language)
        let now = clock.now
        let today = centre.clock.day(now.milliseconds)
        let first = try firstDays([centre.id])[0]
        let telling = OverviewTelling(
            blueprint: state.configuration.blueprint, centre: centre.id, language: language,
            recognised: state.recognised(in: period))
        let earlier = period.earlier(asked.against)
        let isCompared = earlier.map { earlier in first.map { $0 <= earlier.from } ?? false } ?? false
        let shown = try sums(centre.id, period, isCompared ? earlier : nil, today: today)
        var lines: [OverviewLine] = []
        if let first, first < period.until {
            let plan = plan(on: period, shown.cells, state)
            let now = plan.values(shown.now)
            let before = shown.before.map(plan.values)
            for (place, line) in plan.lines.enumerated() {
                let earlier = earlier.flatMap { earlier in
                    before.map { telling.earlier(line, now[place], $0[place], earlier) }
                }
                lines.append(telling.line(line, now[place], earlier: earlier))
            }
        }
        let recorded = recorded(
            centre.id, from: period.from, until: period.until, language: language, state)
        let months = period.endedMonths(on: today)
        return Overview(
            centre: centre.id, name: centre.name, from: period.from, until: period.until,
            timeZone: centre.clock.zone, language: language, asOf: now, countedFrom: first,
            ratedUntil: lines.isEmpty || months.isEmpty ? nil : min(period.until, today).startOfMonth,
            lines: lines, recorded: recorded,
            notes: notes(lines, words, period, first, recognised: telling.recognised)
                + (earlier != nil && !isCompared && !lines.isEmpty ? [words.notCompared] : []))
    }

    /// Who may read a centre's figures: its officers and administrators, auditors, and who runs the installation.
    func checkFigures(
        of centre: String, for principal: Principal, isForOfficers: Bool
    ) throws(Operations.Refusal) {
        if principal.has(.nationalAdmin) || principal.has(.auditor, .centreAdmin, at: centre) { return }
        if isForOfficers, principal.has(.officer, at: centre) { return }
        throw Operations.Refusal(.notAllowed, "the token does not reach the figures of `\(centre)`")
    }

    /// The lines of the overview as they stand at the end of a period.
    func plan(on period: OverviewPeriod, _ cells: Vocabulary, _ state: State) -> OverviewPlan {
        let day = period.until.adding(days: -1)
        return plansKnown.of(
            OverviewPlan.Key(revision: state.configuration.number, day: day, cells: cells.cells.count)
        ) {
            OverviewPlan(state.configuration.blueprint.overview.on(day).map(\.value), cells)
        }
    }

    /// The first day of which each centre has a tally.
    func firstDays(_ centres: [String]) throws(Operations.Refusal) -> [Day?] {
        do { return try tallies.firstDays(of: centres, from: ledger.store) } catch { throw Kernel.refusal(for: error) }
    }

    /// Tallies of centres, from memory where they are at hand.
    func tallies(_ centres: [String], _ slices: [TallyShelf.Slice]) throws(Operations.Refusal) -> TallyShelf.Shown {
        do { return try tallies.read(centres, slices, from: ledger.store) } catch { throw Kernel.refusal(for: error) }
    }

    private func sums(
        _ centre: String, _ period: OverviewPeriod, _ earlier: OverviewPeriod?, today: Day
    ) throws(Operations.Refusal) -> (cells: Vocabulary, now: TallySums, before: TallySums?) {
        let periods = [period] + (earlier.map { [$0] } ?? [])
        let slices = periods.map { TallyShelf.Slice.of($0.spans, answersOf: $0.endedMonths(on: today)) }
        let shown = try tallies([centre], slices.flatMap(\.self))
        var entries = shown.centres[0][...]
        let sums = zip(periods, slices).map { period, slices in
            var sums = TallySums(shown.cells)
            sums.add(entries.prefix(slices.count), spans: period.spans.count)
            entries = entries.dropFirst(slices.count)
            return sums
        }
        return (shown.cells, sums[0], sums.count > 1 ? sums[1] : nil)
    }

    /// What must be known beside lines.
    func notes(
        _ lines: [OverviewLine], _ words: OverviewWords, _ period: OverviewPeriod, _ first: Day?, recognised: Int
    ) -> [OverviewNote] {
        var notes: [OverviewNote] = []
        if lines.isEmpty { notes.append(words.nothing) }
        if let first, first > period.from { notes.append(words.counted(since: first)) }
        if lines.contains(where: { $0.counts == .rating }) { notes.append(words.ratings) }
        if lines.contains(where: { $0.counts == .sponsor && $0.show == .share }) {
            notes.append(words.sponsors(recognised))
        }
        if lines.contains(where: { $0.value.withheld || $0.parts.contains(where: \.value.withheld) }) {
            notes.append(words.withheld)
        }
        return notes
    }
}

extension State {
    /// How many registered sponsors were recognised on any day of a period.
    func recognised(in period: OverviewPeriod) -> Int {
        sponsors.values.count { sponsor in
            sponsor.recognition.contains { one in
                one.from < period.until && (one.until.map { period.from < $0 } ?? true)
            }
        }
    }
}
