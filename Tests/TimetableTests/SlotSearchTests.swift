import ServiceKit
import Testing
import Timetable

/// The search against ``SearchOracle`` and against the rules it states.
@Suite struct SlotSearchTests {
    private let day = Day(number: 18_695)

    /// A sheet of a few desks with a small window, so that trying everything stays possible.
    private func randomSheet(_ random: inout SeededRandom, day: Day, desks: Int) -> DaySheet {
        let open = (0..<desks).map { _ in
            Int.random(in: 0...6, using: &random) == 0
                ? DayRow.empty : DayRow(120..<120 + Int.random(in: 4...26, using: &random))
        }
        let free = open.map { row in
            var row = row
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let from = Int.random(in: 118...145, using: &random)
                row.remove(from..<from + Int.random(in: 1...4, using: &random))
            }
            return row
        }
        return DaySheet(day: day, desks: (0..<desks).map { 10 + $0 }, open: open, free: free)
    }

    private func randomSearch(_ random: inout SeededRandom, _ together: Together) -> SlotSearch {
        SlotSearch(
            rule: LegRule(
                first: Int.random(in: 1...5, using: &random), eachFurther: Int.random(in: 0...4, using: &random),
                together: together),
            persons: Int.random(in: 1...4, using: &random), maxWait: Int.random(in: 0...3, using: &random))
    }

    @Test("finds every start with its best arrangement", arguments: Together.allCases)
    func agrees(together: Together) {
        for seed in 0..<(together == .never ? 25 : 70) {
            var random = SeededRandom(seed)
            let search = randomSearch(&random, together)
            let sheet = randomSheet(&random, day: day, desks: Int.random(in: 1...3, using: &random))
            let oracle = SearchOracle(search: search, sheet: sheet)
            let slots = search.slots(in: [sheet]).slots
            #expect(slots.map(\.start) == oracle.starts, "seed \(seed)")
            #expect(Array(search.starts(on: sheet)) == oracle.starts)
            for slot in slots {
                let best = oracle.best(at: slot.start)
                #expect(slot.finish == best?.finish, "seed \(seed)")
                #expect(slot.legs.map(\.start).reduce(0, +) == best?.sum, "seed \(seed)")
                #expect(search.slot(at: slot.start, on: sheet) == slot)
            }
            #expect(search.refusal(on: sheet) == refusal(search, sheet))
        }
    }

    private func refusal(_ search: SlotSearch, _ sheet: DaySheet) -> Refusal? {
        if !SearchOracle(search: search, sheet: sheet).starts.isEmpty { return nil }
        if sheet.open.allSatisfy(\.isEmpty) { return .closed }
        return SearchOracle(search: search, sheet: sheet.unbooked).starts.isEmpty ? .tooLong : .full
    }

    @Test("gives each person one leg at a desk that is free, and no desk twice", arguments: Together.allCases)
    func legsHold(together: Together) {
        for seed in 0..<40 {
            var random = SeededRandom(1_000 + seed)
            let search = randomSearch(&random, together)
            let sheet = randomSheet(&random, day: day, desks: 3)
            for slot in search.slots(in: [sheet]).slots {
                #expect(slot.legs.flatMap(\.persons).sorted() == Array(0..<search.persons))
                #expect(slot.legs.map(\.start).min() == slot.start)
                #expect(slot.legs.map(\.end).max() == slot.finish)
                var booked = sheet
                for leg in slot.legs {
                    let place = leg.desk - 10
                    #expect(booked.free[place].contains(leg.start..<leg.end))
                    booked.book(leg.start..<leg.end, at: place)
                }
                if together == .allowed {
                    for (leg, next) in zip(slot.legs, slot.legs.dropFirst()) {
                        #expect((0...search.maxWait).contains(next.start - leg.end))
                    }
                }
            }
        }
    }

    @Test("pages that follow each other are the whole search", arguments: Together.allCases)
    func pages(together: Together) {
        for limit in 1...7 {
            var random = SeededRandom(limit)
            let search = randomSearch(&random, together)
            let sheets = (0..<9).map { randomSheet(&random, day: day.adding(days: $0), desks: 2) }
            let whole = search.slots(in: sheets)
            var slots: [Slot] = []
            var without: [SlotPage.DayWithout] = []
            var from: SlotStart? = SlotStart(day: day, tick: 0)
            while let start = from {
                let page = search.slots(from: start, until: day.adding(days: 9), limit: limit) {
                    sheets[$0.number - day.number]
                }
                #expect(page.slots.count <= limit)
                #expect(page.next == nil || page.slots.count == limit)
                slots += page.slots
                without += page.without.filter { !without.contains($0) }
                from = page.next
            }
            #expect(slots == whole.slots)
            #expect(without == whole.without)
            #expect(whole.next == nil)
        }
    }

    @Test("asks for no day after the one that tells where to go on")
    func asksLittle() {
        let open = DayRow(120..<132)
        let search = SlotSearch(rule: LegRule(first: 6, eachFurther: 0, together: .always), persons: 1)
        var asked: [Int] = []
        let page = search.slots(from: SlotStart(day: day, tick: 0), until: day.adding(days: 30), limit: 7) {
            asked.append($0.number - day.number)
            return DaySheet(day: $0, desks: [1], open: [open], free: [open])
        }
        #expect(page.slots.count == 7)
        #expect(page.next == SlotStart(day: day.adding(days: 1), tick: 120))
        #expect(asked == [0, 1])
    }

    @Test("takes the first of the desks that are free")
    func firstDesk() {
        let open = DayRow(120..<140)
        var sheet = DaySheet(day: day, desks: [7, 3, 5], open: [open, open, open], free: [open, open, open])
        let search = SlotSearch(rule: LegRule(first: 4, eachFurther: 2, together: .always), persons: 2)
        #expect(search.slot(at: 120, on: sheet)?.legs == [Leg(persons: [0, 1], desk: 7, start: 120, ticks: 6)])
        sheet.book(122..<123, at: 0)
        #expect(search.slot(at: 120, on: sheet)?.legs == [Leg(persons: [0, 1], desk: 3, start: 120, ticks: 6)])
    }

    @Test("a slot may begin and end with the day, and nothing lies beyond it", arguments: Together.allCases)
    func edges(together: Together) {
        let all = DayRow(0..<DayRow.ticks)
        let sheet = DaySheet(day: day, desks: [3], open: [all], free: [all])
        let search = SlotSearch(rule: LegRule(first: 6, eachFurther: 2, together: together), persons: 1)
        for (start, isSlot) in [(-1, false), (0, true), (282, true), (283, false), (288, false)] {
            #expect((search.slot(at: start, on: sheet) != nil) == isSlot, "\(start)")
        }
    }

    @Test("serves one after the other, at one desk where it can, when no desk is free for all")
    func allowed() {
        let open = DayRow(120..<140)
        // Desk 1 is free for two turns only, desk 2 afterwards.
        let free = [DayRow(120..<124), DayRow(122..<140)]
        let sheet = DaySheet(day: day, desks: [1, 2], open: [open, open], free: free)
        let search = SlotSearch(rule: LegRule(first: 2, eachFurther: 2, together: .allowed), persons: 3)
        #expect(
            search.slot(at: 120, on: sheet)?.legs == [
                Leg(persons: [0], desk: 1, start: 120, ticks: 2), Leg(persons: [1], desk: 1, start: 122, ticks: 2),
                Leg(persons: [2], desk: 2, start: 124, ticks: 2),
            ])
        #expect(search.slot(at: 122, on: sheet)?.legs.count == 1)
    }

    @Test("serves each alone, on several desks at once")
    func never() {
        let open = DayRow(120..<140)
        let sheet = DaySheet(day: day, desks: [1, 2], open: [open, open], free: [open, DayRow(120..<123)])
        let search = SlotSearch(rule: LegRule(first: 3, eachFurther: 1, together: .never), persons: 3)
        #expect(
            search.slot(at: 120, on: sheet)?.legs == [
                Leg(persons: [0], desk: 1, start: 120, ticks: 3), Leg(persons: [1], desk: 2, start: 120, ticks: 3),
                Leg(persons: [2], desk: 1, start: 123, ticks: 3),
            ])
    }

    @Test("lets nobody wait longer than was said")
    func waits() {
        let open = DayRow(120..<140)
        let free = [DayRow(120..<122).union(DayRow(125..<127))]
        let sheet = DaySheet(day: day, desks: [1], open: [open], free: free)
        for together in [Together.allowed, .never] {
            let rule = LegRule(first: 2, eachFurther: 2, together: together)
            #expect(SlotSearch(rule: rule, persons: 2, maxWait: 2).slot(at: 120, on: sheet) == nil)
            #expect(SlotSearch(rule: rule, persons: 2, maxWait: 3).slot(at: 120, on: sheet)?.finish == 127)
        }
    }

    @Test("tells closed, full, too long and too soon apart")
    func refuses() {
        let open = DayRow(120..<130)
        func sheet(_ days: Int, _ open: DayRow, _ free: DayRow) -> DaySheet {
            DaySheet(day: day.adding(days: days), desks: [1], open: [open], free: [free])
        }
        let sheets = [
            sheet(0, open, open), sheet(1, .empty, .empty), sheet(2, open, DayRow(120..<123)),
            sheet(3, DayRow(120..<123), DayRow(120..<123)), sheet(4, open, open),
            DaySheet(day: day.adding(days: 5), desks: [], open: [], free: []),
        ]
        let search = SlotSearch(rule: LegRule(first: 6, eachFurther: 0, together: .always), persons: 1)
        let page = search.slots(in: sheets, from: SlotStart(day: day, tick: 126))
        #expect(page.without.map(\.refusal) == [.tooSoon, .closed, .full, .tooLong, .closed])
        #expect(page.without.map { $0.day.number - day.number } == [0, 1, 2, 3, 5])
        #expect(Set(page.slots.map(\.day)) == [day.adding(days: 4)])
    }

    @Test("finds a family too long that one of them would not be")
    func familyTooLong() {
        let open = DayRow(120..<130)
        let sheet = DaySheet(day: day, desks: [1], open: [open], free: [open])
        let rule = LegRule(first: 6, eachFurther: 6, together: .allowed)
        #expect(SlotSearch(rule: rule, persons: 1).refusal(on: sheet) == nil)
        #expect(SlotSearch(rule: rule, persons: 2).refusal(on: sheet) == .tooLong)
    }

    @Test("offers the nearest slots, nearest first", arguments: Together.allCases)
    func nearest(together: Together) {
        for seed in 0..<25 {
            var random = SeededRandom(seed)
            let search = randomSearch(&random, together)
            let sheets = (0..<8).map { randomSheet(&random, day: day.adding(days: $0), desks: 2) }
            let wanted = SlotStart(
                day: day.adding(days: Int.random(in: -1...8, using: &random)),
                tick: Int.random(in: 0...287, using: &random))
            let first = SlotStart(day: day, tick: Int.random(in: 0...140, using: &random))
            let limit = Int.random(in: 1...40, using: &random)
            let expected = search.slots(in: sheets, from: first).slots
                .sorted { (abs($0.at.ticks(since: wanted)), $0.at) < (abs($1.at.ticks(since: wanted)), $1.at) }
                .prefix(limit)
            let found = search.nearest(to: wanted, limit: limit, from: first, until: day.adding(days: 8)) {
                sheets[$0.number - day.number]
            }
            #expect(found == Array(expected))
        }
    }
}
