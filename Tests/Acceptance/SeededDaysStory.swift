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

        @Test("the judge of journals finds what must never have happened")
        func judge() throws {
            func line(_ operation: String, _ subject: String, _ actor: String, _ time: Int, _ body: String) -> String {
                let body = Data(body.utf8).base64EncodedString()
                return """
                    {"actor":"\(actor)","body":"\(body)","chain":"maastricht","operation":"\(operation)",\
                    "subject":"\(subject)","time":\(time)}
                    """
            }
            func visit(_ name: String, _ person: String, _ tick: Int) -> String {
                line(
                    "book-visit", name, "anonymous", 1,
                    """
                    {"persons":[{"person":"\(person)"}],"cases":[{"case":"case-\(name)"}],"legs":[{"leg":"l1",\
                    "desk":"ind-1","day":"2021-03-09","firstTick":\(tick),"ticks":2,"places":[0]}]}
                    """)
            }
            let officer = line("issue-token", "t1", "first-admin", 0, #"{"grants":["officer:ind@maastricht"]}"#)
            func step(_ by: String) -> String {
                line("do-step", "case-a", "token:t1", 2, #"{"case":"case-a","step":"taken","by":"\#(by)"}"#)
            }
            func clock(_ operation: String, _ time: Int) -> String {
                line(
                    operation, "case-a", "clock", time,
                    #"{"clock":"promise","run":1,"dueAt":"1970-01-01T00:00:00.010Z"}"#)
            }
            func faults(_ lines: String...) -> Int { JournalJudge(lines.joined(separator: "\n")).faults.count }

            #expect(faults(officer, visit("a", "x", 100), visit("b", "y", 102), step("ind")) == 0)
            #expect(faults(visit("a", "x", 100), visit("b", "y", 101)) == 1, "a desk twice")
            #expect(faults(visit("a", "x", 100), visit("b", "x", 100)) == 4, "a desk and a person twice, for two ticks")
            #expect(faults(visit("a", "x", 100), line("cancel-visit", "a", "x", 2, "{}"), visit("b", "y", 100)) == 0)
            #expect(faults(officer, visit("a", "x", 100), step("municipality")) == 1)
            let run = clock("start-clock", 5)
            #expect(faults(run, clock("warn-clock", 8), clock("breach-clock", 10), clock("stop-clock", 20)) == 0)
            #expect(faults(run, clock("breach-clock", 10), clock("breach-clock", 11), clock("stop-clock", 20)) == 1)
            #expect(faults(run, clock("stop-clock", 20)) == 1, "late, and never told")
            #expect(faults(run, clock("stop-clock", 8), clock("health", 30)) == 0)
            #expect(faults(run, clock("stop-clock", 6), clock("warn-clock", 8), clock("health", 30)) == 1)
        }
    }
}
