import Blueprint
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// The `stock` section of a day's closing list: what was not counted, what nobody signed, what is short.
    func stock(_ view: DayView) throws -> DaySection {
        let here = view.centre.id
        var points: [DayPoint] = []
        for one in view.state.stock.lying(at: here) where one.place.lies(at: here) {
            guard let level = view.centre.stock.on(view.day, one.kind)?.value,
                view.centre.isOpen(level.keptAt.value, on: view.day)
            else { continue }
            let about = "\(one.kind) \(one.place.word)"
            let count = try StockCountRecord.last(of: one.kind, at: one.place, in: view.transaction)
            guard let count, count.day >= view.day else {
                points.append(DayPoint(about: about, text: "\(one.serials.count) \(one.kind) were not counted"))
                continue
            }
            let moves = try StockActRecord.moves(
                of: one.kind, at: one.place, after: count.number, in: view.transaction)
            if count.day == view.day, moves > 0 {
                points.append(
                    DayPoint(about: about, text: "\(one.kind) was counted before the last \(moves) of its moves"))
            }
        }
        for count in view.state.stock.openCounts where count.centre == here && count.day <= view.day {
            let (missing, surplus) = (count.missing.count, count.surplus.count)
            points.append(
                DayPoint(
                    about: count.id,
                    text: "\(count.kind) at \(count.place.word): \(missing) missing, \(surplus) too many, not explained"
                ))
        }
        let end = LegTimes(view.centre.clock, view.day.adding(days: 1)).start(0)
        for act in try StockActRecord.unsigned(here, after: 0, limit: 1_000, in: view.transaction)
        where act.recorded < end {
            points.append(
                DayPoint(about: act.id, text: "\(act.what) \(act.deed.rawValue) by one officer: not countersigned"))
        }
        // A kind of which nothing was ever received is not used here yet.
        for level in levels(view.centre, view.day, view.state)
        where level.isLow && !view.state.stock.series(of: level.kind).isEmpty {
            points.append(
                DayPoint(
                    about: level.kind,
                    text: "\(level.count) \(level.kind) left, fewer than \(level.reorderBelow ?? 0): time to order"))
        }
        return DaySection("stock", points)
    }
}

extension StockActRecord {
    // What it is about, in a few words.
    fileprivate var what: String {
        guard let move = moves.first, let series = move.series else { return kind }
        let first = series.serial(move.numbers.lowerBound).description
        let count = moves.reduce(0) { $0 + $1.numbers.count }
        return count == 1 ? "\(kind) \(first)" : "\(count) \(kind) from \(first)"
    }
}
