import Foundation
import Kernel
import Ledger
import Operations
import ServiceKit
import Testing

@Suite("Figures: how they are told")
struct OverviewTests {
    /// Maastricht with tallies that were put in by hand, on a Wednesday in September 2021.
    private static func room(_ changes: [TallyChange]) async throws -> Rehearsal {
        let first = try await Rehearsal(at: "2021-09-15T07:00:00Z")
        try await first.end()
        let ledger = try Ledger.open(
            LedgerFiles(database: first.folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        try ledger.store.write { try Tallies.add(changes, in: $0) }
        try ledger.store.close()
        return try await Rehearsal(at: "2021-09-15T07:00:00Z", folder: first.folder)
    }

    private static func change(
        _ day: String, _ figure: String, _ dimension: String, bucket: Int = 0, _ amount: Int = 1
    ) throws -> TallyChange {
        TallyChange(
            centre: "maastricht", day: try #require(Day(day)),
            cell: TallyCell(figure: figure, dimension: dimension, bucket: bucket), amount: amount)
    }

    private static let contact = "partner=ind service=biometrics bundle=none free-movement=no"

    @Test("a period of any days is the sum of its days, however it is made up of months and years")
    func periods() async throws {
        var random = SeededRandom(7)
        let start = try #require(Day("2018-11-20"))
        var byDay: [Int: Int] = [:]
        for _ in 0..<400 {
            byDay[Int.random(in: 0..<1_000, using: &random), default: 0] += Int.random(in: 1...9, using: &random)
        }
        let room = try await Self.room(
            try byDay.map { try Self.change("\(start.adding(days: $0.key))", "contact", Self.contact, $0.value) })
        for _ in 0..<60 {
            let from = Int.random(in: 0..<1_000, using: &random)
            let until = Int.random(in: from + 1...1_001, using: &random)
            let shown = await room.overview("\(start.adding(days: from))", "\(start.adding(days: until))")
            let sum = byDay.reduce(0) { $0 + ((from..<until).contains($1.key) ? $1.value : 0) }
            let isCounted = byDay.keys.contains { $0 < until }
            #expect(Self.line("contacts", shown)?["value.count"] == (isCounted ? "\(sum)" : nil), "\(from) \(until)")
        }
        try await room.end()
    }

    @Test("counts are compared with as long a time before, as index and as growth, and not with what was not counted")
    func comparison() async throws {
        let room = try await Self.room([
            try Self.change("2020-01-01", "contact", Self.contact, 40),
            try Self.change("2020-03-02", "contact", Self.contact, 160),
            try Self.change("2021-03-02", "contact", Self.contact, 646),
        ])
        let year = Self.line("contacts", await room.overview("2021-01-01", "2021-07-01"))
        #expect(year?["earlier.from"] == "2020-01-01" && year?["earlier.until"] == "2020-07-01")
        #expect(year?["earlier.index"] == "323" && year?["earlier.growth"] == "223")
        let half = Self.line("contacts", await room.overview("2021-01-01", "2021-07-01", "against=before"))
        #expect(half?["earlier.from"] == "2020-07-01" && half?["earlier.until"] == "2021-01-01")
        #expect(half?["earlier.value.count"] == "0" && half?["earlier.index"] == nil)
        let older = await room.overview("2020-01-01", "2020-07-01")
        #expect(Self.line("contacts", older)?["earlier.from"] == nil && older.text.contains("not-compared"))
        let alone = Self.line("contacts", await room.overview("2021-01-01", "2021-07-01", "against=nothing"))
        #expect(alone?["value.count"] == "646" && alone?["earlier.from"] == nil)
        try await room.end()
    }

    @Test("marks are told of ended months with five answers or more: no difference of two sums tells of fewer")
    func marks() async throws {
        func mark(_ day: String, _ mark: Int, _ amount: Int, partner: String = "ind") throws -> TallyChange {
            try Self.change(day, "rating", "question=front-desk partner=\(partner) of=client", bucket: mark, amount)
        }
        let room = try await Self.room([
            try mark("2021-06-10", 5, 4), try mark("2021-06-20", 4, 1), try mark("2021-07-05", 1, 4),
            try mark("2021-07-05", 5, 19, partner: "municipality"),
            try mark("2021-07-06", 4, 1, partner: "municipality"),
            try mark("2021-09-01", 2, 50),
        ])
        let shown = Self.line("front-desk-rated", await room.overview("2021-01-01", "2022-01-01"))
        let parts = (0..<2).reduce(into: [String: String]()) { parts, place in
            parts[shown?["parts.\(place).part"] ?? ""] = shown?["parts.\(place).value.mean"]
        }
        // Of July's four answers about the IND and of September, which has not ended, nothing is told.
        #expect(parts == ["ind": "4.8", "municipality": "4.95"], "\(parts)")
        #expect(shown?["value.count"] == "25")
        // A day more or less changes nothing before a whole month does.
        let cut = Self.line("front-desk-rated", await room.overview("2021-06-02", "2021-09-14"))
        #expect(cut?["value.count"] == "20" && cut?["value.mean"] == "4.95")
        let few = Self.line("front-desk-rated", await room.overview("2021-06-11", "2021-07-30"))
        #expect(few?["value.count"] == "0")
        try await room.end()
    }

    @Test("parts that would tell of fewer than five people are withheld, all of them, for the whole is told")
    func small() async throws {
        func visit(_ free: String, _ amount: Int, _ day: String = "2021-06-10") throws -> TallyChange {
            try Self.change(day, "visit", "state=finished bundle=one-stop-shop free-movement=\(free)", amount)
        }
        let room = try await Self.room([
            try visit("yes", 4), try visit("no", 20), try visit("yes", 6, "2021-08-01"),
            try visit("no", 9, "2021-08-01"),
        ])
        let june = Self.line("one-stop-shop-visits", await room.overview("2021-06-01", "2021-07-01"))
        #expect(june?["value.count"] == "24" && june?["parts.0.value.withheld"] == "1", "\(june?.text ?? "")")
        #expect(june?["parts.0.value.count"] == nil && june?["parts.1.value.count"] == nil)
        let august = Self.line("one-stop-shop-visits", await room.overview("2021-08-01", "2021-09-01"))
        #expect(august?["parts.0.value.count"] == "6" && august?["parts.1.value.count"] == "9")
        let country = await room.call(
            "GET", "/overview", query: "from=2021-06-01&until=2021-07-01", bearer: Rehearsal.admin)
        let total = Self.line("one-stop-shop-visits", country, in: "totals")
        #expect(total?["value.count"] == "24", "\(country.text.prefix(500))")
        // The country's parts leave out the centre whose parts are withheld, or a subtraction would tell them.
        #expect(total?["parts.0.part"] == nil)
        #expect(country.text.contains("fewer than five"))
        try await room.end()
    }

    @Test(
        "who may read: officers and administrators their centre's, auditors theirs, the country's who reach all of it")
    func rights() async throws {
        let room = try await Rehearsal(at: "2021-09-15T07:00:00Z")
        let days = "from=2021-01-01&until=2021-07-01"
        func status(_ path: String, _ bearer: String?, _ query: String = days) async -> Int {
            await room.call("GET", path, query: query, bearer: bearer).status
        }
        let (one, all) = ("/centres/maastricht/overview", "/overview")
        let officer = try await room.token("officer:ind@maastricht")
        let elsewhere = try await room.token("officer@leiden")
        let auditor = try await room.token("auditor@maastricht")
        let national = try await room.token("auditor")
        let registrar = try await room.token("registrar:GM0938")
        #expect(await status(one, nil) == 401)
        for bearer in [registrar, elsewhere] { #expect(await status(one, bearer) == 403) }
        for bearer in [officer, auditor, national, Rehearsal.admin] { #expect(await status(one, bearer) == 200) }
        for bearer in [officer, elsewhere, auditor] { #expect(await status(all, bearer) == 403) }
        for bearer in [national, Rehearsal.admin] { #expect(await status(all, bearer) == 200) }
        let behind = days + "&line=contacts"
        #expect(await status(one + "/entries", officer, behind) == 403)
        #expect(await status(one + "/entries", auditor, behind) == 200)
        #expect(await status(one + "/entries", auditor, days + "&line=nothing") == 400)
        #expect(await status(one, officer, "from=2021-07-01&until=2021-01-01") == 400)
        #expect(await status("/centres/nowhere/overview", officer) == 404)
        try await room.end()
    }

    @Test("the country's figures, kept from one question to the next, follow what is done and undone, and a restart")
    func kept() async throws {
        let counter = try await Counter()
        func contacts(_ room: Rehearsal) async -> [String?] {
            let shown = await room.call(
                "GET", "/overview", query: "from=2021-03-09&until=2021-03-10", bearer: Rehearsal.admin)
            let total = Self.line("contacts", shown, in: "totals")
            let place = (0..<shown.count("centres")).first { shown["centres.\($0).centre"] == "maastricht" } ?? -1
            let line = (0..<30).map { "centres.\(place).lines.\($0)" }.first { shown[$0 + ".line"] == "contacts" }
            return [total?["value.count"], line.flatMap { shown[$0 + ".value.count"] }]
        }
        #expect(await contacts(counter.room) == [nil, nil])
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        _ = await counter.checkIn(visit)
        _ = await counter.take("ind-1", visit)
        for _ in 0..<2 {
            _ = await counter.finish(visit)
            for _ in 0..<2 { #expect(await contacts(counter.room) == ["1", "1"]) }
            _ = await counter.undo(visit)
            for _ in 0..<2 { #expect(await contacts(counter.room) == ["0", "0"]) }
        }
        _ = await counter.finish(visit)
        #expect(await contacts(counter.room) == ["1", "1"])
        try await counter.room.end()
        let next = try await Rehearsal(at: "2021-03-09T09:00:00Z", folder: counter.room.folder)
        #expect(await contacts(next) == ["1", "1"])
        try await next.end()
    }

    @Test("a figure opens to the entries that it was counted from, what is taken back with it")
    func behind() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        _ = await counter.checkIn(visit)
        _ = await counter.take("ind-1", visit)
        _ = await counter.finish(visit)
        // From here on the figures are kept up in memory.
        #expect(Self.line("contacts", await counter.room.overview("2021-03-09", "2021-03-10"))?["value.count"] == "1")
        _ = await counter.undo(visit)
        #expect(Self.line("contacts", await counter.room.overview("2021-03-09", "2021-03-10"))?["value.count"] == "0")
        _ = await counter.finish(visit)
        #expect(Self.line("contacts", await counter.room.overview("2021-03-09", "2021-03-10"))?["value.count"] == "1")
        func entries(_ query: String) async -> Rehearsal.Answer {
            await counter.room.call(
                "GET", "/centres/maastricht/overview/entries", query: "from=2021-03-09&until=2021-03-10&\(query)",
                bearer: Rehearsal.admin)
        }
        let found = await entries("line=contacts&part=ind")
        #expect(found.count("entries") == 3, "\(found.text)")
        #expect((0..<3).map { found["entries.\($0).amount"] } == ["1", "-1", "1"])
        #expect((0..<3).map { found["entries.\($0).entry.operation"] } == ["finish-leg", "undo-visit", "finish-leg"])
        #expect(await entries("line=contacts&part=municipality").count("entries") == 0)
        let first = await entries("line=contacts&limit=1")
        #expect(first.count("entries") == 1)
        let next = await entries("line=contacts&limit=1&after=\(first["next"] ?? "")")
        #expect(next["entries.0.amount"] == "-1")
        let beyond = await entries("line=contacts&after=\(Int.max)")
        #expect(beyond.status == 200 && beyond.count("entries") == 0 && beyond["next"] == nil)
        try await counter.room.end()
    }

    // A line of an overview.
    private static func line(_ name: String, _ answer: Rehearsal.Answer, in list: String = "lines") -> Line? {
        (0..<answer.count(list)).first { answer["\(list).\($0).line"] == name }.map {
            Line(answer: answer, path: "\(list).\($0)")
        }
    }

    private struct Line {
        let answer: Rehearsal.Answer
        let path: String

        var text: String { answer.text }

        subscript(key: String) -> String? { answer["\(path).\(key)"] }
    }
}

extension Rehearsal {
    /// Maastricht's figures of some days.
    func overview(_ from: String, _ until: String, _ more: String = "") async -> Answer {
        let query = "from=\(from)&until=\(until)" + (more.isEmpty ? "" : "&" + more)
        let shown = await call("GET", "/centres/maastricht/overview", query: query, bearer: Rehearsal.admin)
        #expect(shown.status == 200, "\(shown.text)")
        return shown
    }
}
