import Blueprint
import Operations
import ServiceKit
import Shapes

/// Tells the recorded figures of one line in a language.
struct RecordedReader {
    let history: History
    let line: History.Line
    let blueprint: Blueprint
    let language: String

    /// The line's name for people: the history's own, or that of the overview.
    var text: String {
        if let own = ownText(line.name) { return own }
        return blueprint.text(ofLine: line.name, language, at: history.centre)
    }

    /// A figure with its parts, its source, and the earlier figure it is compared with.
    func figure(_ recorded: History.Recorded) -> RecordedFigure {
        RecordedFigure(
            from: recorded.from, until: recorded.until, cumulative: recorded.entry.isCumulative,
            value: value(recorded.entry), parts: parts(recorded.entry), source: recorded.source,
            assumed: recorded.assumed.map { ownRemark ?? $0 }, earlier: earlier(than: recorded))
    }

    private func value(_ entry: RecordedEntry) -> Figure {
        Figure(count: entry.count?.value, share: entry.share?.value, mean: entry.mean?.value)
    }

    private func parts(_ entry: RecordedEntry) -> [OverviewPart] {
        guard let by = line.by else { return [] }
        return entry.parts.map { part in
            let amount = part.value.value
            let value =
                switch line.show {
                case .count, .median: Figure(count: amount.count / 100)
                case .share: Figure(share: amount)
                case .mean: Figure(mean: amount)
                }
            return OverviewPart(
                part: part.key, text: blueprint.text(ofPart: part.key, by: by, language, at: history.centre),
                value: value)
        }
    }

    // The latest earlier figure of as many whole months; where there is none, the latest one, with the reason.
    private func earlier(than recorded: History.Recorded) -> FigureEarlier? {
        let before = line.figures.filter { $0.until <= recorded.from }
        let length = WholeMonths(recorded.from, recorded.until)
        let alike = before.last { length != nil && WholeMonths($0.from, $0.until) == length }
        guard let other = alike ?? before.last else { return nil }
        guard alike != nil else { return told(other, why: .anotherLength) }
        guard let then = other.entry.count?.value, let now = recorded.entry.count?.value else {
            return told(other, why: .noCount)
        }
        guard then > 0 else { return told(other, why: .noneThen) }
        return FigureEarlier(
            from: other.from, until: other.until, value: value(other.entry),
            index: Hundredths(now, of: then, scale: 100), growth: Hundredths(now - then, of: then, scale: 100))
    }

    private func told(_ other: History.Recorded, why: NotCompared) -> FigureEarlier {
        FigureEarlier(
            from: other.from, until: other.until, value: value(other.entry), why: why.text(in: language))
    }

    private func ownText(_ name: String) -> String? {
        history.texts[language]?[name]
            ?? blueprint.centres[history.centre]?.languages.compactMap { history.texts[$0]?[name] }.first
    }

    // A remark in another language than the file's own words.
    private var ownRemark: String? { history.texts[language]?["\(line.name).assumed"] }
}
