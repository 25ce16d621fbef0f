import Foundation
import Testing

extension Stories {
    @Suite("A year of days by chance")
    struct SeededDays {
        private let days = Checkout.size("LOKET_DAYS", 250)
        // A day at a small counter, or with so many parties: fifty make every day a busy Thursday.
        private let parties = Checkout.size("LOKET_PARTIES", 0)

        @Test(
            "seeded days with restarts and cuts amid acts: nobody twice, no serial in two places, everybody told once")
        func days() async throws {
            let stage = try Stage()
            let server = try await stage.serve(clock: "2021-01-04T05:00:00Z")
            let staff = try await Staff(at: server, registrars: ["GM0938", "GM0935"])
            var day = try Date("2021-01-04T00:00:00Z", strategy: .iso8601)
            let pace = parties > 0 ? Pace(bookings: parties...parties, changes: 1, walkIns: 1) : .small
            let work = DayWork(stage, server, staff, seed: 2021, from: day, pace: pace)
            try await work.stockUp()
            var worked = 0
            while worked < days {
                defer { day.addTimeInterval(86_400) }
                let weekday = (Int(day.timeIntervalSince1970) / 86_400 + 4) % 7
                guard weekday != 0, weekday != 6 else { continue }
                try await work.work(day)
                worked += 1
            }
            let journal = JournalJudge(try await work.end(), isQuiet: true)
            #expect(work.faults == [], "\(work.done)")
            #expect(journal.faults == [])
            // What the journal says was delivered lies in the spool, each message once.
            let spooled = try Spool(stage).identifiers
            #expect(journal.messages.delivered.subtracting(spooled) == [])
            // A cut between a mail's writing and its record leaves a mail; its cause may be taken back before it is sent again.
            let unrecorded = spooled.subtracting(journal.messages.delivered)
            #expect(unrecorded.subtracting(journal.messages.withdrawn) == [])
            #expect(unrecorded.count <= work.done["cut amid", default: 0] + work.done["restarts", default: 0])
            // Chance must have brought about what is judged.
            for operation in [
                "book-visit", "check-in", "take-turn", "finish-leg", "do-step", "start-clock", "warn-clock",
                "breach-clock", "stop-clock", "deliver-message", "close-day",
            ] {
                #expect(journal.counts[operation, default: 0] > days / 10, "\(operation): \(journal.counts)")
            }
            for operation in [
                "mark-no-show", "undo-visit", "transfer-leg", "walk-in", "cancel-visit", "interrupt",
                "settle-interruption", "countersign", "register-document", "receive-stock",
            ] {
                #expect(journal.counts[operation, default: 0] > days / 100, "\(operation): \(journal.counts)")
            }
            #expect(work.done["restarts", default: 0] > days / 30, "\(work.done)")
            #expect(work.done["cut amid", default: 0] > days / 50, "\(work.done)")
        }
    }
}
