import Blueprint
import Operations
import Rules
import ServiceKit
import Shapes

/// Tells lines of the overview in a language, with care for small numbers.
struct OverviewTelling {
    let blueprint: Blueprint
    /// The centre whose figures they are; `nil` for those of the country.
    let centre: String?
    let language: String
    /// How many sponsors were recognised at any time of the period.
    let recognised: Int

    /// A line with its parts.
    func line(_ plan: LinePlan, _ value: LineValue, earlier: FigureEarlier? = nil) -> OverviewLine {
        let entry = plan.entry
        return OverviewLine(
            line: entry.line.value, text: blueprint.text(ofLine: entry.line.value, language, at: centre),
            counts: Counts(rawValue: entry.counts.rawValue) ?? .result, show: show(entry), unit: unit(plan),
            value: figure(plan.kind, value.whole), by: entry.by?.rawValue,
            parts: parts(plan, value, isHidden: hides(plan.kind, value)), earlier: earlier)
    }

    /// A figure of a line.
    func figure(_ line: LinePlan.Kind, _ amount: LineValue.Amount) -> Figure {
        guard line.counts == .sponsor, line.show == .share else { return amount.figure(line.show) }
        return Figure(
            count: recognised, part: amount.count, share: Hundredths(amount.count, of: recognised, scale: 100))
    }

    /// Whether the parts of a line would tell who fewer than five people are: then all of them are withheld, since the
    /// whole is told.
    func hides(_ line: LinePlan.Kind, _ value: LineValue) -> Bool {
        line.by == .freeMovement && value.parts.contains { (1..<LineValue.Amount.few).contains($0.count) }
    }

    private func parts(_ plan: LinePlan, _ value: LineValue, isHidden: Bool) -> [OverviewPart] {
        guard let by = plan.entry.by else { return [] }
        let known = order(of: by, plan.entry)
        let places = plan.parts.indices.filter { value.parts[$0].count != 0 }.sorted { left, right in
            let (one, two) = (plan.parts[left], plan.parts[right])
            return (known.firstIndex(of: one) ?? Int.max, one) < (known.firstIndex(of: two) ?? Int.max, two)
        }
        return places.map { place in
            OverviewPart(
                part: plan.parts[place],
                text: blueprint.text(ofPart: plan.parts[place], by: by, language, at: centre),
                value: isHidden ? Figure(withheld: true) : figure(plan.kind, value.parts[place]))
        }
    }

    // Parts stand as the files name them.
    private func order(of by: OverviewEntry.Split, _ entry: OverviewEntry) -> [String] {
        switch by {
        case .partner:
            centre.flatMap { blueprint.centres[$0]?.partners.names } ?? ["expat-centre", "municipality", "ind"]
        case .service: entry.services.map(\.value)
        case .result: entry.results.map(\.value)
        case .bundle: centre.flatMap { blueprint.centres[$0]?.bundles.names } ?? []
        case .freeMovement: ["yes", "no", "unknown"]
        }
    }

    private func show(_ entry: OverviewEntry) -> FigureShown { FigureShown(rawValue: entry.show.rawValue) ?? .count }

    private func unit(_ plan: LinePlan) -> FigureUnit? {
        switch (plan.entry.show, plan.entry.counts) {
        case (.share, _): return .percent
        case (.median, .wait): return .minutes
        case (.median, _): return plan.unit.flatMap { FigureUnit(rawValue: $0) }
        case (.mean, _):
            let name = plan.entry.question?.value ?? ""
            let questions = blueprint.centres.values.lazy.compactMap { $0.questions[name]?.entries.last?.scale }
            return questions.first == .oneToTen ? .ofTen : .ofFive
        default: return nil
        }
    }

    /// How a count compares with that of an earlier period.
    func earlier(_ plan: LinePlan, _ value: LineValue, _ before: LineValue, _ period: OverviewPeriod) -> FigureEarlier {
        let then = figure(plan.kind, before.whole)
        guard plan.entry.show == .count, before.whole.count > 0 else {
            return FigureEarlier(from: period.from, until: period.until, value: then)
        }
        let (now, old) = (value.whole.count, before.whole.count)
        return FigureEarlier(
            from: period.from, until: period.until, value: then, index: Hundredths(now, of: old, scale: 100),
            growth: Hundredths(now - old, of: old, scale: 100))
    }
}
