/// Looks for itineraries of a party that needs several services in one visit on one day.
///
/// - *always*: one leg for all who need the service.
/// - *allowed*: one leg for them where that can be on that day, else each alone and one after the other, in any order.
///   Of a visit's services as many as possible are shared, whatever would finish earlier, and at whatever start; of
///   equally many, what is best is taken.
/// - *never*: each alone, on several desks at once where they are free.
///
/// The best itinerary finishes first and, of those, has the smallest sum of starts.
package final class BundleSearch {
    /// A way to share the services that may be shared, with its search.
    ///
    /// The search is laid out only where it is asked: most starts are served by sharing everything.
    private final class Variant {
        let needs: [Int]
        let problem: ItineraryProblem
        private(set) lazy var search = ItinerarySearch(problem)
        private(set) lazy var candidates = search.candidates

        init(_ needs: [Int], _ problem: ItineraryProblem) {
            self.needs = needs
            self.problem = problem
        }
    }

    /// By how many services are not shared: the variants with that many.
    private let variants: [[Variant]]
    /// How many services are not shared on this day; `nil` until it was found out.
    private var fewestSeparate: Int?
    /// The ticks at which an itinerary may start, as far as single legs tell; not each of them has one.
    package let candidates: DayRow
    /// How many legs there are where everything is shared that may be.
    package var fewestLegs: Int { variants.first?.first?.problem.legs.count ?? 0 }

    /// A search over the free rows of some desks, which are in order of preference.
    ///
    /// `precedence` names pairs of needs: a person who has both takes the first before the second.
    package init(
        desks: [DayRow], needs: [ServiceNeed], order: ItineraryProblem.Order = .listed, maxGap: Int? = nil,
        precedence: [ItineraryProblem.Precedence] = []
    ) {
        let either = needs.indices.filter { needs[$0].isEither }
        var variants = Array(repeating: [Variant](), count: either.count + 1)
        for choice in 0..<1 << either.count {
            let separate = Set(either.indices.filter { choice >> $0 & 1 == 1 }.map { either[$0] })
            variants[separate.count].append(
                BundleSearch.variant(desks, needs, separate, order, maxGap, precedence))
        }
        self.variants = variants
        candidates = needs.reduce(DayRow.empty) { row, need in
            let ticks = need.legs(isShared: !need.isEither).map(\.ticks).min() ?? 1
            return need.places.reduce(row) { $0.union(desks[$1].starts(for: ticks)) }
        }
    }

    private static func variant(
        _ desks: [DayRow], _ needs: [ServiceNeed], _ separate: Set<Int>, _ order: ItineraryProblem.Order,
        _ maxGap: Int?, _ precedence: [ItineraryProblem.Precedence]
    ) -> Variant {
        var legs: [ItineraryLeg] = []
        var owners: [Int] = []
        var apart: [[Int]] = []
        for (number, need) in needs.enumerated() {
            let own = need.legs(isShared: !separate.contains(number))
            if separate.contains(number) { apart.append(Array(legs.count..<legs.count + own.count)) }
            legs += own
            owners += Array(repeating: number, count: own.count)
        }
        var pairs: [ItineraryProblem.Precedence] = []
        for rule in precedence {
            for before in legs.indices where owners[before] == rule.before {
                for after in legs.indices where owners[after] == rule.after {
                    let isOnePersons = legs[before].persons.contains { legs[after].persons.contains($0) }
                    if isOnePersons { pairs.append(ItineraryProblem.Precedence(before, before: after)) }
                }
            }
        }
        let problem = ItineraryProblem(
            desks: desks, legs: legs, order: order, maxGap: maxGap, precedence: pairs, apart: apart)
        return Variant(owners, problem)
    }

    /// The best itinerary; with `firstStart` the best of those whose earliest leg starts exactly at that tick.
    ///
    /// `shouldStop` is asked every some hundred steps; once it says yes, the answer is the best that was found, with the
    /// bound that was proven.
    package func best(firstStart: Int? = nil, shouldStop: @escaping () -> Bool = { false }) -> BundleAnswer {
        if let fewestSeparate { return best(of: variants[fewestSeparate], firstStart, shouldStop) }
        var whole = BundleAnswer(itinerary: nil, isProven: true, finishBound: DayRow.ticks + 1)
        for separate in variants.indices {
            whole = best(of: variants[separate], nil, shouldStop)
            if whole.isProven, whole.itinerary != nil || separate == variants.count - 1 { fewestSeparate = separate }
            guard whole.itinerary == nil, whole.isProven else {
                return firstStart == nil ? whole : best(of: variants[separate], firstStart, shouldStop)
            }
        }
        return whole
    }

    private func best(
        of equal: [Variant], _ firstStart: Int?, _ shouldStop: @escaping () -> Bool
    ) -> BundleAnswer {
        var best: BundleItinerary?
        var isProven = true
        var bound = DayRow.ticks + 1
        for variant in equal where firstStart.map(variant.candidates.contains) ?? true {
            let answer = variant.search.best(firstStart: firstStart, shouldStop: shouldStop)
            isProven = isProven && answer.isProven
            bound = min(bound, answer.finishBound)
            guard let itinerary = answer.itinerary else { continue }
            if best.map({ (itinerary.finish, itinerary.startSum) < ($0.finish, $0.startSum) }) ?? true {
                best = BundleItinerary(itinerary, variant.needs, variant.problem.legs)
            }
        }
        return BundleAnswer(itinerary: best, isProven: isProven, finishBound: bound)
    }

    /// The best itinerary for each tick from one on at which one starts, up to `limit` of them.
    ///
    /// A tick is passed over where the search was stopped before it found an itinerary for it.
    package func starts(
        from tick: Int = 0, limit: Int = .max, shouldStop: @escaping () -> Bool = { false }
    ) -> [BundleAnswer] {
        var found: [BundleAnswer] = []
        for start in candidates.notBefore(tick) {
            guard found.count < limit else { break }
            let answer = best(firstStart: start, shouldStop: shouldStop)
            if answer.itinerary != nil { found.append(answer) }
        }
        return found
    }
}
