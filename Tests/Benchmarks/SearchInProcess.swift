import ServiceKit
import Timetable

/// Searches a month of desks without a server: every slot of the 31 days, and the first 20.
struct SearchInProcess {
    private let clock = ContinuousClock()
    private let rounds = 4_000

    func measure(into report: inout Report) {
        report.section("slot search in process: 31 days from a Monday, weekdays 09:00–17:00, 30 minutes")
        report.line(
            "a start every five minutes", "eight bookings of 30 minutes a desk and day, \(rounds) searches each")
        let search = SlotSearch(rule: LegRule(first: BookedDays.ticks, eachFurther: 0, together: .allowed), persons: 1)
        for desks in [1, 10, 100] {
            let sheets = sheets(desks)
            let all = time { search.slots(in: sheets).slots.count }
            let twenty = time { search.slots(in: sheets, limit: 20).slots.count }
            report.line("\(desks) desks, every slot (\(all.found))", text(all.sample))
            report.line("\(desks) desks, the first 20", text(twenty.sample))
            if desks == 100 {
                report.target(
                    "search of 100 desks in process ≤ 100 µs", reached: Sample.text(all.sample.p50),
                    isMet: all.sample.p50 <= 100_000)
            }
        }
    }

    private func text(_ sample: Sample) -> String {
        "p50 \(Sample.text(sample.p50))   p99 \(Sample.text(sample.p99))"
    }

    private func sheets(_ desks: Int) -> [DaySheet] {
        var random = SeededRandom(seed: 42)
        return (0..<BookedDays.count).map { number in
            let day = BookedDays.monday.adding(days: number)
            let isOpen = day.weekday != .saturday && day.weekday != .sunday
            let open = isOpen ? DayRow(BookedDays.hours) : .empty
            let free = (0..<desks).map { _ in
                var row = open
                if isOpen { for booked in BookedDays.bookings(using: &random) { row.remove(booked) } }
                return row
            }
            return DaySheet(day: day, desks: Array(0..<desks), open: Array(repeating: open, count: desks), free: free)
        }
    }

    private func time(_ search: () -> Int) -> (sample: Sample, found: Int) {
        var found = 0
        for _ in 0..<rounds / 10 { found = search() }
        var times: [Int64] = []
        times.reserveCapacity(rounds)
        for _ in 0..<rounds {
            let took = clock.measure { found = max(found, search()) }
            times.append(took.components.attoseconds / 1_000_000_000)
        }
        return (Sample(times), found)
    }
}
