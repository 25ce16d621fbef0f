import Foundation
import Testing

extension Stories {
    @Suite("Days of a clock change")
    struct ClockChange {
        @Test("the missing hour of 28 March 2021 has no slots, and an hour of work is an hour")
        func spring() async throws {
            let stage = try Stage(centres: ["wide": WideCentre.file(hours: "00:00-06:00")])
            let server = try await stage.serve()
            let found = try await slots(server, "2021-03-28", "2021-03-29")
            #expect(found.count == 60)
            #expect(found.first?.utc == "2021-03-27T23:00:00Z")
            #expect(found.last?.utc == "2021-03-28T03:55:00Z")
            #expect(found.last?.local == "2021-03-28T05:55:00+02:00")
            #expect(!found.contains { $0.local.contains("T02:") })
            let before = try #require(found.first { $0.local == "2021-03-28T01:55:00+01:00" })
            let after = try #require(found.first { $0.local == "2021-03-28T03:00:00+02:00" })
            #expect(before.utc == "2021-03-28T00:55:00Z")
            #expect(after.utc == "2021-03-28T01:00:00Z")
            try await expectCalendar(server, after.utc, "20210328T010000Z", "20210328T010500Z", after.local)
            try await expectCalendar(server, before.utc, "20210328T005500Z", "20210328T010000Z", before.local)
            // 06:05 on the clock, an hour earlier by the sun: closed.
            #expect(try await server.book("2021-03-28T04:05:00Z", at: "wide").status == 409)
            #expect(try await server.stop() == 0)
        }

        @Test("the repeated hour of 31 October 2021 exists once, the first time")
        func autumn() async throws {
            let stage = try Stage(centres: ["wide": WideCentre.file(hours: "00:00-06:00")])
            let server = try await stage.serve()
            let found = try await slots(server, "2021-10-31", "2021-11-01")
            #expect(found.count == 72)
            #expect(Set(found.map { $0.local.prefix(16) }).count == 72)
            #expect(found.first?.utc == "2021-10-30T22:00:00Z")
            #expect(found.last?.utc == "2021-10-31T04:55:00Z")
            let repeated = try #require(found.first { $0.local.hasPrefix("2021-10-31T02:55") })
            #expect(repeated.utc == "2021-10-31T00:55:00Z")
            #expect(repeated.local == "2021-10-31T02:55:00+02:00")
            let after = try #require(found.first { $0.local.hasPrefix("2021-10-31T03:00") })
            #expect(after.utc == "2021-10-31T02:00:00Z")
            #expect(after.local == "2021-10-31T03:00:00+01:00")
            try await expectCalendar(server, repeated.utc, "20211031T005500Z", "20211031T010000Z", repeated.local)
            try await expectCalendar(server, after.utc, "20211031T020000Z", "20211031T020500Z", after.local)
            // The second time the hour is shown nobody is at the desk.
            let second = try await server.book("2021-10-31T01:30:00Z", at: "wide")
            #expect(second.status == 400)
            #expect(second.text.contains("twice that night"), "\(second.text)")
            #expect(try await server.book("2021-10-31T04:32:00Z", at: "wide").text.contains("multiple of five"))
            #expect(try await server.stop() == 0)
        }

        private func slots(
            _ server: LoketProcess, _ from: String, _ until: String
        ) async throws -> [(utc: String, local: String)] {
            let found = try await server.call(
                "GET", "/centres/wide/slots", query: "service=biometrics&from=\(from)&until=\(until)&limit=500")
            try #require(found.status == 200, "\(found.text)")
            return zip(found.all("slots", "startsAt"), found.all("slots", "localStart")).map { (utc: $0, local: $1) }
        }

        private func expectCalendar(
            _ server: LoketProcess, _ start: String, _ from: String, _ until: String, _ local: String
        ) async throws {
            let booked = try await server.book(start, at: "wide")
            #expect(booked.status == 201, "\(booked.text)")
            #expect(booked["startsAt"] == start)
            #expect(booked["localStart"] == local)
            let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
            let file = try await server.call("GET", "/visits/\(reference)/calendar", bearer: key)
            #expect(file.status == 200)
            #expect(file.text.contains("\r\nDTSTART:\(from)\r\nDTEND:\(until)\r\n"), "\(file.text)")
        }
    }
}
