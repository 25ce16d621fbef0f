import Foundation
import Testing

extension Stories {
    @Suite("A year of days by chance")
    struct SeededDays {
        private let days = Checkout.size("LOKET_DAYS", 250)

        @Test("250 seeded days with restarts: no step by the wrong partner, no clock fired twice, nobody at two desks")
        func days() async throws {
            let stage = try Stage()
            let server = try await stage.serve(clock: "2021-01-04T05:00:00Z")
            let staff = try await Staff(at: server, registrars: ["GM0938", "GM0935"])
            let work = DayWork(stage, server, staff, seed: 2021)
            var day = try Date("2021-01-04T00:00:00Z", strategy: .iso8601)
            var worked = 0
            while worked < days {
                defer { day.addTimeInterval(86_400) }
                let weekday = (Int(day.timeIntervalSince1970) / 86_400 + 4) % 7
                guard weekday != 0, weekday != 6 else { continue }
                try await work.work(day)
                worked += 1
            }
            let journal = JournalJudge(try await work.end())
            #expect(work.faults == [], "\(work.done)")
            #expect(journal.faults == [])
            // Chance must have brought about what is judged.
            for operation in [
                "book-visit", "finish-leg", "do-step", "start-clock", "warn-clock", "breach-clock", "stop-clock",
            ] {
                #expect(journal.counts[operation, default: 0] > days / 10, "\(operation): \(journal.counts)")
            }
            #expect(work.done["restarts", default: 0] > days / 30, "\(work.done)")
        }
    }
}
