import Foundation
import Operations
import Testing

@Suite("Documents drawn and spoiled in the result of a leg")
struct DrawTests {
    @Test(
        "a step that draws takes one serial a person from the desk or its partner; spoiled ones wait for a second officer"
    )
    func draws() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        _ = await stock.post("transfers", StockRoom.range(100, 104), #","to":"ind-1""#)
        let visit = await stock.book()
        let done = await stock.finish(
            visit,
            [
                StockRoom.placed(
                    1, #","drawn":["NL-V-000101"],"spoiled":[{"serial":"NL-V-000100","because":"misprint"}]"#)
            ])
        #expect(done.status == 200, "\(done.text)")
        let drawn = await stock.chain(101)
        #expect(drawn["place"] == "client" && drawn["acts.0.deed"] == "drawn", "\(drawn.text)")
        #expect(drawn["acts.0.visit"] == visit && drawn["acts.0.person"] == "p1" && drawn["acts.0.leg"] == "l1")
        let spoiled = await stock.chain(100)
        #expect(spoiled["place"] == "void" && spoiled["acts.0.because"] == "misprint")
        #expect(spoiled["acts.0.signature"] == "unsigned", "\(spoiled.text)")
        let signed = await stock.room.call(
            "POST", "/countersignatures/\(spoiled["acts.0.act"] ?? "")", bearer: stock.other)
        #expect(signed["signature"] == "signed", "\(signed.text)")
        let journal = await stock.room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        for wanted in [
            #""drawn":[{"act":""#, #""serial":"NL-V-000101","from":"maastricht/ind-1","to":"client","person":"p1""#,
            #""serial":"NL-V-000100","from":"maastricht/ind-1","to":"void","person":"p1","because":"misprint""#,
        ] { #expect(journal.text.replacing("\\\"", with: "\"").contains(wanted), "\(wanted): \(journal.text)") }
        // The very same request is answered alike and draws nothing more.
        let again = await stock.finish(
            visit,
            [
                StockRoom.placed(
                    1, #","drawn":["NL-V-000101"],"spoiled":[{"serial":"NL-V-000100","because":"misprint"}]"#)
            ])
        #expect(again.bytes == done.bytes)
        #expect(await stock.chain(101).count("acts") == 3)
        try await stock.room.end()
    }

    @Test("what is wrong with the serials of a result is told at once, and nothing is drawn")
    func findings() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        _ = await stock.post("transfers", StockRoom.range(110), #","to":"welcome""#)
        let visit = await stock.book(
            "2021-03-09T08:30:00Z", [StockRoom.person(1), StockRoom.person(2, given: "Ravi")])
        func refused(_ one: String, _ two: String, status: Int = 400) async -> String {
            let answer = await stock.finish(visit, [StockRoom.placed(1, one), StockRoom.placed(2, two)])
            #expect(answer.status == status, "\(answer.text)")
            return answer.text
        }
        let none = await refused("", #","drawn":["NL-V-000101","NL-V-000102"]"#)
        #expect(none.contains("missing-serial") && none.contains("/results/0/drawn"), "\(none)")
        #expect(none.contains("too-many-serials") && none.contains("/results/1/drawn"))
        let twice = await refused(#","drawn":["NL-V-000101"]"#, #","drawn":["NL-V-000101"]"#)
        #expect(twice.contains("named-twice") && twice.contains("/results/1/drawn/0"), "\(twice)")
        let away = await refused(#","drawn":["NL-V-000110"]"#, #","drawn":["NL-V-000999"]"#, status: 409)
        #expect(away.contains("lies at maastricht/welcome") && away.contains("was never received"), "\(away)")
        #expect(away.contains("a residence-sticker that lies at maastricht/ind-"))
        let unexpected = await stock.finish(
            visit,
            [
                #"{"person":"p1","step":"not-placed","records":{"not-placed-because":"left"},"drawn":["NL-V-000101"]}"#,
                #"{"person":"p2","absent":true,"spoiled":[{"serial":"NL-V-000102","because":"torn"}]}"#,
            ])
        #expect(
            unexpected.status == 400 && unexpected.text.contains("`not-placed` draws nothing"), "\(unexpected.text)")
        #expect(unexpected.text.contains("/results/1/spoiled"))
        #expect(await stock.show()["levels.0.count"] == "50")
        // What was spoiled is told even where nothing was placed.
        let spoiled = await stock.finish(
            visit,
            [
                """
                {"person":"p1","step":"not-placed","records":{"not-placed-because":"left"},\
                "spoiled":[{"serial":"NL-V-000101","because":"damaged"}]}
                """, StockRoom.placed(2, #","drawn":["NL-V-000102"]"#),
            ], more: #","second":"\#(stock.other)""#)
        #expect(spoiled.status == 200, "\(spoiled.text)")
        #expect(await stock.chain(101)["acts.0.signature"] == "signed")
        try await stock.room.end()
    }

    @Test("of two officers who draw one serial at once, one is refused and told where it is")
    func race() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        // Two desks, two officers, and one serial that lies where their partner keeps it.
        let visits = [await stock.book(), await stock.book()]
        for visit in visits { await stock.room.serveOnce(visit, stock.ind) }
        let answers = await withTaskGroup(of: Rehearsal.Answer.self) { group in
            for visit in visits {
                group.addTask {
                    await stock.finish(visit, [StockRoom.placed(1, #","drawn":["NL-V-000120"]"#)])
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0.status == 200 } == 1, "\(answers.map(\.text))")
        #expect(answers.count { $0.status == 409 } == visits.count - 1)
        #expect(answers.allSatisfy { $0.status == 200 || $0.text.contains("was handed to a client") })
        #expect(await stock.chain(120).count("acts") == 2)
        try await stock.room.end()
    }

    @Test("an undone result gives back what was drawn, for another officer to sign; what was spoiled stays void")
    func undo() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        _ = await stock.post("transfers", StockRoom.range(100, 104), #","to":"ind-1""#)
        let visit = await stock.book()
        let drawn = #","drawn":["NL-V-000101"]"#
        let spoiled = #","spoiled":[{"serial":"NL-V-000100","because":"misprint"}]"#
        #expect(await stock.finish(visit, [StockRoom.placed(1, drawn + spoiled)]).status == 200)
        let undone = await stock.room.call(
            "POST", "/visits/\(visit)/undoings", body: #"{"reason":"the labour text was another"}"#, bearer: stock.ind)
        #expect(undone.status == 200, "\(undone.text)")
        let back = await stock.chain(101)
        #expect(back["place"] == "maastricht/ind-1" && back["acts.0.deed"] == "returned", "\(back.text)")
        #expect(back["acts.0.signature"] == "unsigned")
        #expect(await stock.chain(100)["place"] == "void")
        let journal = await stock.room.call(
            "GET", "/journal", query: "centre=maastricht&limit=500", bearer: Rehearsal.admin)
        #expect(journal.text.contains(#""returned":["#), "\(journal.text)")
        // The very same document may be given with the right result.
        let again = await stock.finish(visit, [StockRoom.placed(1, drawn)])
        #expect(again.status == 200, "\(again.text)")
        #expect(await stock.chain(101)["place"] == "client")
        try await stock.room.end()
    }

    @Test("the day's closing list tells what was not counted, not signed, and short")
    func day() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        let visit = await stock.book()
        _ = await stock.finish(
            visit,
            [StockRoom.placed(1, #","drawn":["NL-V-000101"],"spoiled":[{"serial":"NL-V-000100","because":"torn"}]"#)])
        func section() async -> String {
            let day = await stock.room.call("GET", "/centres/maastricht/days/2021-03-09", bearer: stock.ind)
            return day.text.components(separatedBy: #""section":"stock""#).last ?? ""
        }
        let open = await section()
        for wanted in [
            "48 residence-sticker were not counted", "residence-sticker NL-V-000100 spoiled by one officer",
            "50 residence-sticker from NL-V-000100 received by one officer",
            "48 residence-sticker left, fewer than 100",
        ] { #expect(open.contains(wanted), "\(wanted): \(open)") }
        let counted = await stock.post("counts", StockRoom.range(102, 149), #","place":"ind""#)
        #expect(counted["state"] == "agreed", "\(counted.text)")
        #expect(!(await section()).contains("not counted"))
        _ = await stock.post("transfers", StockRoom.range(140), #","to":"ind-1""#)
        #expect((await section()).contains("was counted before the last 1 of its moves"))
        try await stock.room.end()
    }
}
