import Kernel
import Ledger
import Operations
import ServiceKit
import Testing

@Suite("A day's visits")
struct DayListTests {
    @Test("a day's list has its own visits alone, on either side of where one week of the store ends")
    func edges() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        // The weeks of the store begin on Thursdays, as 1970 did.
        let times = [
            "2021-03-09": ["08:30"], "2021-03-11": ["08:30", "09:30"], "2021-03-12": ["12:30"],
            "2021-03-18": ["08:30", "09:30"], "2021-03-10": [], "2021-03-16": [],
        ]
        #expect(Day("2021-03-11")?.number.isMultiple(of: 7) == true)
        var booked: [String: [String]] = [:]
        for (day, times) in times {
            for time in times {
                let visit = await room.book("\(day)T\(time):00Z")
                booked[day, default: []].append(try #require(visit["reference"], "\(visit.text)"))
            }
        }
        for day in times.keys {
            let list = await room.call(
                "GET", "/centres/maastricht/visits", query: "date=\(day)", bearer: Rehearsal.admin)
            let shown = (0..<list.count("visits")).map { list["visits.\($0).reference"] ?? "" }
            #expect(shown == booked[day] ?? [], "\(day): \(list.text)")
        }
        try await room.end()
    }

    @Test("whoever asks the store for a day's visits goes through its week, not through all visits")
    func plans() async throws {
        let folder = try Rehearsal.makeFolder()
        try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder).end()
        let ledger = try Ledger.open(
            LedgerFiles(database: folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        func steps(_ statement: Statement, _ values: [SQLValue]) throws -> [String] {
            try ledger.store.read {
                try $0.rows(Statement("EXPLAIN QUERY PLAN " + statement.sql), values).map { try $0.text(3) }
            }
        }
        let ofDay = KernelTables.statements.filter { $0.sql.contains("(day / 7) = ") }
        #expect(ofDay.count == 2)
        for statement in ofDay {
            let steps = try steps(statement, [.text("maastricht"), .integer(18_695)])
            #expect(steps.contains { $0.contains("SEARCH visits") && $0.contains("visits_week") }, "\(steps)")
            #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(steps)")
        }
        // So does who asks for all from a day on, but for one that goes through the legs of a service.
        let fromDay = KernelTables.statements.filter { $0.sql.contains("(visits.day / 7) >= ") }
        let sought = try fromDay.filter { statement in
            let count = Set(statement.sql.matches(of: /\$[0-9]/).map(\.output)).count
            return try steps(statement, [SQLValue](repeating: .integer(18_695), count: count))
                .contains { $0.contains("SEARCH visits") && $0.contains("visits_week") }
        }
        #expect(fromDay.count == 4 && sought.count == 3)
        try ledger.store.close()
    }
}
