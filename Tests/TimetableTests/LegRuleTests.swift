import Testing
import Timetable

@Suite struct LegRuleTests {
    @Test("adds a stretch for each further person", arguments: [(1, 4), (2, 6), (6, 14)])
    func adds(persons: Int, ticks: Int) {
        let rule = LegRule(minutes: 20, eachFurtherMinutes: 10, together: .always)
        #expect(rule.ticks(for: persons) == ticks)
    }

    @Test("rounds minutes up to whole ticks", arguments: [(1, 1), (5, 1), (6, 2), (30, 6)])
    func rounds(minutes: Int, ticks: Int) {
        #expect(LegRule(minutes: minutes, eachFurtherMinutes: 0, together: .never).first == ticks)
    }
}
