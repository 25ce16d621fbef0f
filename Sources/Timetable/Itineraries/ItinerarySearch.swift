/// Looks for the best itinerary of a problem, and proves that it is.
package struct ItinerarySearch {
    private let problem: ItineraryProblem
    private let frame: ItineraryFrame
    private let tables: ItineraryTables

    /// A search; what its answers share is worked out once.
    package init(_ problem: ItineraryProblem) {
        self.problem = problem
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
        func sweep(finish: Int, below sum: Int = ItinerarySweep.noSum, isAnyEnough: Bool = false)
            -> ItinerarySweep
        {
            var sweep = ItinerarySweep(
                frame, tables, first: first, isFirstFixed: firstStart != nil, finish: finish,
                below: sum, isAnyEnough: isAnyEnough, shouldStop: shouldStop)
            sweep.run()
            return sweep
        }
        let any = sweep(finish: DayRow.ticks, isAnyEnough: true)
        guard var found = any.best else {
            return ItineraryAnswer(itinerary: nil, isProven: !any.isStopped, finishBound: any.isStopped ? 0 : none)
        }
        var finish = tables.earliestFinish(from: first)
        while finish < found.finish {
            let earlier = sweep(finish: finish)
            if let best = earlier.best { found = best }
            if earlier.isStopped { return ItineraryAnswer(itinerary: found, isProven: false, finishBound: finish) }
            if earlier.best != nil { return ItineraryAnswer(itinerary: found, isProven: true, finishBound: finish) }
            finish += 1
        }
        let last = sweep(finish: finish, below: found.startSum)
        return ItineraryAnswer(itinerary: last.best ?? found, isProven: !last.isStopped, finishBound: finish)
    }
}
