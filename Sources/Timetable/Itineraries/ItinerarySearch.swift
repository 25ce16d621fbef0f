/// Looks for the best itinerary of a problem, and proves that it is.
package struct ItinerarySearch {
    /// Steps after which a sweep is worth better bounds.
    private static let quickSteps = 20_480
    /// Steps that one look for an earlier finish may take.
    private static let fewSteps = 2_048

    private let frame: ItineraryFrame
    private let tables: ItineraryTables

    /// A search; what its answers share is worked out once.
    package init(_ problem: ItineraryProblem) {
        frame = ItineraryFrame(problem)
        tables = ItineraryTables(frame)
    }

    /// The ticks at which an itinerary may start, as far as each person's legs tell alone; not each of them has one.
    package var candidates: DayRow {
        tables.candidates(frame)
    }

    /// The best itinerary: least finish, then least sum of starts.
    ///
    /// With `firstStart` the best of those whose earliest leg starts exactly at that tick. `shouldStop` is asked every
    /// some hundred steps; once it says yes, the answer is the best that was found, with the bound that was proven.
    package func best(firstStart: Int? = nil, shouldStop: @escaping () -> Bool = { false }) -> ItineraryAnswer {
        let none = DayRow.ticks + 1
        guard !frame.legs.isEmpty else {
            return ItineraryAnswer(itinerary: Itinerary(legs: []), isProven: true, finishBound: 0)
        }
        let first = firstStart ?? 0
        var known: ItineraryPrices?
        /// An itinerary that finishes by a tick and has a smaller sum of starts: the best, or any.
        func settle(_ finish: Int, below sum: Int = ItinerarySweep.noSum, isAnyEnough: Bool = false)
            -> (best: Itinerary?, isStopped: Bool)
        {
            var quick = ItinerarySweep(
                frame, tables, first: first, isFirstFixed: firstStart != nil, finish: finish, below: sum,
                isAnyEnough: isAnyEnough, limit: ItinerarySearch.quickSteps, shouldStop: shouldStop)
            quick.run()
            guard quick.isOverLimit else { return (quick.best, quick.isStopped && !(isAnyEnough && quick.best != nil)) }
            // Nobody's sum of starts is larger than that of the latest ones.
            let latest = frame.legs.reduce(0) { $0 + max(0, finish - $1.ticks) } + 1
            let target = min(quick.bestSum, latest)
            var prices = known ?? ItineraryPrices(frame)
            let priced = prices.improve(
                frame, first: first, finish: finish, target: target, shouldStop: shouldStop)
            known = prices
            var thorough = ItinerarySweep(
                frame, priced, prices: prices, first: first, isFirstFixed: firstStart != nil, finish: finish,
                below: target, isAnyEnough: isAnyEnough, shouldStop: shouldStop)
            thorough.run()
            let best = thorough.best ?? quick.best
            return (best, thorough.isStopped && !(isAnyEnough && best != nil))
        }
        let any = settle(DayRow.ticks, isAnyEnough: true)
        guard var found = any.best else {
            return ItineraryAnswer(itinerary: nil, isProven: !any.isStopped, finishBound: any.isStopped ? 0 : none)
        }
        var finish = tables.earliestFinish(from: first)
        // A few steps a time find earlier finishes, so that a search that is stopped has a good one; or prove that none is.
        while finish < found.finish {
            var quick = ItinerarySweep(
                frame, tables, first: first, isFirstFixed: firstStart != nil, finish: found.finish - 1,
                isAnyEnough: true, limit: ItinerarySearch.fewSteps, shouldStop: shouldStop)
            quick.run()
            if let earlier = quick.best {
                found = earlier
                continue
            }
            if !quick.isStopped { finish = found.finish }
            break
        }
        while finish < found.finish {
            let earlier = settle(finish)
            if let best = earlier.best { found = best }
            if earlier.isStopped { return ItineraryAnswer(itinerary: found, isProven: false, finishBound: finish) }
            if earlier.best != nil { return ItineraryAnswer(itinerary: found, isProven: true, finishBound: finish) }
            finish += 1
        }
        let last = settle(finish, below: found.startSum)
        return ItineraryAnswer(itinerary: last.best ?? found, isProven: !last.isStopped, finishBound: finish)
    }
}
