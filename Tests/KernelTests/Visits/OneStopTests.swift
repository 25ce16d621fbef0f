import Foundation
import Kernel
import Ledger
import Operations
import Testing

@Suite("The one-stop shop")
struct OneStopTests {
    @Test("a family of four is served over three partners without waiting, and every case is opened")
    func family() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let found = await room.searchBundle("2021-03-09", "2021-03-16", bearer: officer)
        #expect(found.status == 200, "\(found.text)")
        #expect(found.count("slots") == 20)
        #expect(found["slots.0.bound"] == nil)
        let legs = found.legs(ofSlot: 0)
        #expect(legs.map(\.service) == ["information", "biometrics", "fast-track"])
        #expect(legs.allSatisfy { $0.persons == ["p1", "p2", "p3", "p4"] })
        #expect(legs.map { String($0.start.dropFirst(11).prefix(5)) } == ["08:00", "08:20", "09:00"])
        #expect(found["slots.0.endsAt"] == "2021-03-09T09:50:00Z")
        let booked = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked.legs() == legs)
        #expect(booked.count("cases") == 12)
        #expect(booked.count("bring") == 4)
        // What two services ask for is told once.
        let items = booked.text.matches(of: /"person":"p1","items":\[(.*?)\]/).map { String($0.1) }
        #expect(items.count == 1)
        #expect(items[0].components(separatedBy: #""item":"passport""#).count == 2)
        #expect(items[0].contains("birth-certificate"))
        let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
        let calendar = await room.call("GET", "/visits/\(reference)/calendar", bearer: key)
        #expect(calendar.text.components(separatedBy: "BEGIN:VEVENT").count == 4)
        let progress = await room.call("GET", "/visits/\(reference)/progress", bearer: key)
        #expect(progress.count("legs") == 3)
        #expect(progress.count("cases") == 12)
        // The next family is interviewed first; for a third the only interview desk is taken from the hour on.
        let next = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        #expect(next.legs().map(\.service) == ["fast-track", "information", "biometrics"], "\(next.text)")
        let third = await room.searchBundle("2021-03-09", "2021-03-10", bearer: officer, limit: 1)
        let interview = try #require(third.legs(ofSlot: 0).first { $0.service == "fast-track" })
        #expect(interview.start == "2021-03-09T09:50:00Z")
        try await room.end()
    }

    @Test("a couple from Spain has no leg at the IND")
    func couple() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let couple = [
            OneStopShop.person(1, born: "1990-01-01", nationality: "ES"),
            OneStopShop.person(2, born: "1991-01-01", nationality: "ES"),
        ]
        let booked = await room.bookBundle("2021-03-09T08:00:00Z", couple, bearer: officer)
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked.legs().map(\.service) == ["information", "fast-track"])
        #expect(booked.count("cases") == 4)
        #expect(booked["endsAt"] == "2021-03-09T08:50:00Z")
        try await room.end()
    }

    @Test("each person gets the legs that assessment finds needed, and a skipped leg is nobody's")
    func mixed() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        // A citizen of Spain, a spouse from India, and a baby whose photo is sent by post.
        let party = [
            OneStopShop.person(1, born: "1990-01-01", nationality: "ES"),
            OneStopShop.person(2, born: "1991-01-01"), OneStopShop.person(3, born: "2020-10-01"),
        ]
        let booked = await room.bookBundle("2021-03-09T08:00:00Z", party, bearer: officer)
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked.legs().first { $0.service == "biometrics" }?.persons == ["p2"])
        #expect(booked.legs().first { $0.service == "fast-track" }?.persons == ["p1", "p2", "p3"])
        #expect(booked.count("cases") == 7)
        try await room.end()
    }

    @Test("persons of one visit come for different services")
    func different() async throws {
        let room = try await OneStopShop.room()
        let one = Rehearsal.person(1).replacing(#"["biometrics"]"#, with: #"["welcome-call","biometrics"]"#)
        let two = Rehearsal.person(2, service: "welcome-call")
        let booked = await room.book("2021-03-09T08:00:00Z", [one, two])
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked.legs().map(\.service) == ["biometrics", "welcome-call"])
        #expect(booked.legs().map(\.persons) == [["p1"], ["p1", "p2"]])
        #expect(booked["endsAt"] == "2021-03-09T08:25:00Z")
        #expect(booked.count("cases") == 3)
        // Moved, it is for the same services.
        let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:00:00Z"}"#, bearer: key)
        #expect(moved.legs().map(\.service) == ["biometrics", "welcome-call"], "\(moved.text)")
        #expect(moved.count("cases") == 3)
        try await room.end()
    }

    @Test("a held visit is booked as it was held, and nobody takes a leg of it meanwhile")
    func hold() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let party = OneStopShop.family.joined(separator: ",")
        let hold = await room.call(
            "POST", "/centres/maastricht/holds",
            body: """
                {"startsAt":"2021-03-09T08:00:00Z","bundle":"one-stop-shop","party":[\(party)],"livesIn":"GM0938"}
                """, bearer: officer, key: UUID().uuidString)
        #expect(hold.status == 201, "\(hold.text)")
        #expect(hold.legs().count == 3)
        let other = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        #expect(Set(other.legs()).isDisjoint(with: hold.legs()), "\(other.text)")
        let taken = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        #expect(taken["type"] == "/problems/slot-taken")
        #expect(taken.count("alternatives") == 5)
        let identifier = try #require(hold["hold"])
        let booked = await room.bookBundle(
            "2021-03-09T08:00:00Z", bearer: officer, more: #","hold":"\#(identifier)""#)
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked.legs() == hold.legs())
        try await room.end()
    }

    @Test("a moved visit is assessed anew, and its old legs are free again")
    func move() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let booked = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        let reference = try #require(booked["reference"])
        // Into its own time: what it has now is free for it.
        let later = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-09T08:10:00Z"}"#, bearer: officer)
        #expect(later.status == 200, "\(later.text)")
        #expect(later["endsAt"] == "2021-03-09T10:00:00Z")
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:00:00Z"}"#, bearer: officer)
        #expect(moved.status == 200, "\(moved.text)")
        #expect(moved.legs().count == 3)
        #expect(moved.count("cases") == 12)
        #expect(await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer).status == 201)
        try await room.end()
    }

    @Test("a race for the only interview desk gives what it can serve, and nothing is half booked")
    func race() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await OneStopShop.room(folder: folder)
        let officer = try await room.token("officer@maastricht")
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask { await room.bookBundle("2021-03-11T08:00:00Z", bearer: officer).status }
            }
            return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        // One family is interviewed before, one after the others' legs.
        #expect(statuses == [201: 2, 409: 14])
        try await room.end()
        // 110 minutes at three desks, and of four persons each.
        #expect(try await taken(in: folder) == ["occupancy": 44, "member_occupancy": 176, "legs": 6, "cases": 24])
    }

    @Test("the store refuses a visit of which one leg is taken, and leaves nothing of the others")
    func half() async throws {
        let folder = try Rehearsal.makeFolder()
        try await OneStopShop.room(folder: folder).end()
        let ledger = try Ledger.open(
            LedgerFiles(database: folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        // Ten o'clock at the interview desk, unknown to memory, which is loaded from legs and holds.
        let place = Occupancy.Place(centre: "maastricht", desk: "interview-1", day: 18_695, ticks: 120..<121)
        let isTaken = try ledger.store.write { try Occupancy.take(place, holder: "nobody", in: $0) }
        #expect(isTaken)
        try ledger.store.close()
        let room = try await OneStopShop.room(at: "2021-03-04T07:05:00Z", folder: folder)
        let officer = try await room.token("officer@maastricht")
        let refused = await room.bookBundle("2021-03-09T08:00:00Z", bearer: officer)
        #expect(refused["type"] == "/problems/slot-taken", "\(refused.text)")
        try await room.end()
        #expect(try await taken(in: folder) == ["occupancy": 1, "member_occupancy": 0, "legs": 0, "cases": 0])
    }

    private func taken(in folder: String) async throws -> [String: Int] {
        let ledger = try Ledger.open(
            LedgerFiles(database: folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        let counts = try ledger.store.read { transaction in
            try ["occupancy", "member_occupancy", "legs", "cases"].reduce(into: [String: Int]()) { counts, table in
                counts[table] = try transaction.row(Statement("SELECT COUNT(*) FROM \(table)"), [])?.int(0)
            }
        }
        try ledger.store.close()
        return counts
    }
}
