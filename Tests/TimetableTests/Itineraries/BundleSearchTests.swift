import Testing
import Timetable

/// Services of a bundle as legs: shared, shared where that can be, or each alone.
@Suite struct BundleSearchTests {
    private let open = DayRow(120..<140)

    private func need(_ persons: [Int], _ together: Together, _ first: Int, _ further: Int, _ places: [Int])
        -> ServiceNeed
    {
        ServiceNeed(
            persons: persons, rule: LegRule(first: first, eachFurther: further, together: together), places: places)
    }

    private func legs(_ answer: BundleAnswer) -> [String] {
        answer.itinerary?.legs.map { "\($0.need)\($0.leg.persons)@\($0.leg.desk) \($0.leg.start)-\($0.leg.end)" } ?? []
    }

    @Test("one leg for all where a service is always shared")
    func always() {
        let search = BundleSearch(
            desks: [open, open], needs: [need([0, 1], .always, 3, 1, [0]), need([0, 1], .never, 2, 0, [0, 1])])
        #expect(legs(search.best()) == ["0[0, 1]@0 120-124", "1[0]@0 124-126", "1[1]@1 124-126"])
    }

    @Test("separate legs, never two at once, only where a shared one cannot be")
    func allowed() {
        var search = BundleSearch(desks: [open, open], needs: [need([0, 1], .allowed, 3, 2, [0, 1])])
        #expect(legs(search.best()) == ["0[0, 1]@0 120-125"])
        let short = [DayRow(120..<124), DayRow(120..<128)]
        search = BundleSearch(desks: short, needs: [need([0, 1], .allowed, 3, 3, [0, 1])])
        #expect(legs(search.best()) == ["0[0, 1]@1 120-126"])
        #expect(legs(search.best(firstStart: 122)) == ["0[0, 1]@1 122-128"])
        let tight = [DayRow(120..<124), DayRow(120..<125), DayRow(123..<127)]
        search = BundleSearch(desks: tight, needs: [need([0, 1], .allowed, 3, 3, [0, 1, 2])])
        #expect(legs(search.best()) == ["0[0]@0 120-123", "0[1]@2 123-126"])
        #expect(search.starts().map { $0.itinerary?.start } == [120, 121])
    }

    @Test("shares as many services as can be, whatever would finish earlier")
    func asManyAsCanBe() {
        // Sharing the second service waits for the desk that opens late; the first cannot be shared at all.
        let desks = [DayRow(120..<124), DayRow(120..<124), DayRow(120..<140), DayRow(130..<136)]
        let search = BundleSearch(
            desks: desks,
            needs: [need([0, 1], .allowed, 3, 3, [0]), need([0, 1], .allowed, 3, 3, [1, 3])], order: .free)
        #expect(search.best() == BundleAnswer(itinerary: nil, isProven: true, finishBound: 289))
        let wider = BundleSearch(
            desks: desks,
            needs: [need([0, 1], .allowed, 2, 3, [0]), need([0, 1], .allowed, 2, 3, [1, 3])], order: .free)
        #expect(legs(wider.best()) == ["0[0]@0 120-122", "0[1]@0 122-124", "1[0, 1]@3 130-135"])
    }

    @Test("each person takes the first of two services before the second")
    func precedence() {
        let search = BundleSearch(
            desks: [open, open], needs: [need([0, 1], .never, 2, 0, [0]), need([0, 1], .never, 2, 0, [1])],
            order: .free,
            precedence: [ItineraryProblem.Precedence(1, before: 0)])
        #expect(
            legs(search.best()) == ["1[0]@1 120-122", "0[0]@0 122-124", "1[1]@1 122-124", "0[1]@0 124-126"])
    }

    @Test("offers each start once, with the best that starts there")
    func starts() {
        let search = BundleSearch(
            desks: [DayRow(120..<128), DayRow(122..<130)],
            needs: [need([0], .always, 2, 0, [0]), need([0], .always, 3, 0, [1])], maxGap: 1)
        #expect(
            search.starts().map(legs) == [
                ["0[0]@0 120-122", "1[0]@1 122-125"], ["0[0]@0 121-123", "1[0]@1 123-126"],
                ["0[0]@0 122-124", "1[0]@1 124-127"], ["0[0]@0 123-125", "1[0]@1 125-128"],
                ["0[0]@0 124-126", "1[0]@1 126-129"], ["0[0]@0 125-127", "1[0]@1 127-130"],
            ])
        #expect(search.starts(from: 123, limit: 2).map { $0.itinerary?.start } == [123, 124])
    }
}
