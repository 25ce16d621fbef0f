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
            for plan in plans(on: period, shown.cells) {
                let value = shown.now.value(plan)
                let before = earlier.flatMap { earlier in
                    shown.before.map { telling.earlier(plan, value, $0.value(plan), earlier) }
                }
                lines.append(telling.line(plan, value, earlier: before))
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
    func plans(on period: OverviewPeriod, _ cells: Vocabulary) -> [LinePlan] {
        blueprint.overview.on(period.until.adding(days: -1)).map { LinePlan($0.value, cells) }
    }

    /// The first day of which each centre has a tally.
    func firstDays(_ centres: [String]) throws(Operations.Refusal) -> [Day?] {
        do { return try tallies.firstDays(of: centres, from: ledger.store) } catch { throw Kernel.refusal(for: error) }
    }

    /// Tallies of centres in spans, from memory where they are at hand.
    func tallies(_ centres: [String], _ spans: [TallySpan]) throws(Operations.Refusal) -> TallyShelf.Shown {
        do { return try tallies.read(centres, spans, from: ledger.store) } catch { throw Kernel.refusal(for: error) }
    }

    private func sums(
        _ centre: String, _ period: OverviewPeriod, _ earlier: OverviewPeriod?, today: Day
    ) throws(Operations.Refusal) -> (cells: Vocabulary, now: TallySums, before: TallySums?) {
        let parts = [
            period.spans, period.endedMonths(on: today), earlier?.spans ?? [], earlier?.endedMonths(on: today) ?? [],
        ]
        let shown = try tallies([centre], parts.flatMap(\.self))
        let entries = shown.centres[0]
        var ends = [0]
        for part in parts { ends.append(ends[ends.count - 1] + part.count) }
        var now = TallySums(shown.cells)
        now.add(entries[ends[0]..<ends[1]], months: entries[ends[1]..<ends[2]], shown.cells)
        guard earlier != nil else { return (shown.cells, now, nil) }
        var before = TallySums(shown.cells)
        before.add(entries[ends[2]..<ends[3]], months: entries[ends[3]..<ends[4]], shown.cells)
        return (shown.cells, now, before)
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
