import Foundation
import Operations
import Testing

@Suite("Blank documents")
struct StockTests {
    @Test("a range is received by two, handed to a desk, counted, and its chain is told back to the supplier")
    func chain() async throws {
        let stock = try await StockRoom()
        let received = await stock.receive(100, 199)
        #expect(received.status == 200, "\(received.text)")
        #expect(received["signature"] == "unsigned" && received["moves.0.to"] == "maastricht/ind")
        let act = try #require(received["act"])
        let waiting = await stock.room.call("GET", "/centres/maastricht/countersignatures", bearer: stock.ind)
        #expect(waiting["acts.0.act"] == act && waiting.text.contains(#""next":null"#))
        // Whoever did it cannot sign it, and nobody of another partner or centre can.
        #expect(await stock.room.call("POST", "/countersignatures/\(act)", bearer: stock.ind).status == 409)
        for grant in ["officer:municipality@maastricht", "officer:ind@leiden"] {
            let stranger = try await stock.room.token(grant)
            #expect(await stock.room.call("POST", "/countersignatures/\(act)", bearer: stranger).status == 404)
        }
        let signed = await stock.room.call("POST", "/countersignatures/\(act)", bearer: stock.other)
        #expect(signed.status == 200 && signed["signature"] == "signed", "\(signed.text)")
        #expect(await stock.room.call("POST", "/countersignatures/\(act)", bearer: stock.other).bytes == signed.bytes)
        let third = try await stock.room.token("officer:ind@maastricht")
        #expect(await stock.room.call("POST", "/countersignatures/\(act)", bearer: third).status == 409)
        let moved = await stock.post("transfers", StockRoom.range(100, 119), #","to":"ind-1""#)
        #expect(moved.status == 200 && moved["signature"] == "not-needed", "\(moved.text)")
        let shown = await stock.show()
        #expect(shown["levels.0.kind"] == "residence-sticker" && shown["levels.0.count"] == "100")
        #expect(shown["levels.0.low"] == "0" && shown["levels.1.low"] == "1", "\(shown.text)")
        #expect(shown["places.0.place"] == "maastricht/ind" && shown["places.0.ranges.0.first"] == "NL-V-000120")
        #expect(shown["places.1.place"] == "maastricht/ind-1" && shown["places.1.count"] == "20")
        #expect(await stock.show("place=ind-1").count("places") == 1)
        #expect(await stock.show("place=ind-9").status == 400)
        let chain = await stock.chain(105)
        #expect(chain["place"] == "maastricht/ind-1" && chain.count("acts") == 2, "\(chain.text)")
        #expect(chain["acts.1.moves.0.from"] == "supplier" && chain["acts.0.moves.0.from"] == "maastricht/ind")
        #expect(await stock.chain(200).status == 404)
        try await stock.room.end()
    }

    @Test("with the second officer's token a receipt is signed at once; a token that may not is a finding")
    func second() async throws {
        let stock = try await StockRoom()
        let town = try await stock.room.token("officer:municipality@maastricht")
        for (token, code) in [
            (stock.ind, "same-officer"), (town, "not-allowed"), (String(repeating: "x", count: 40), "unknown-token"),
        ] {
            let refused = await stock.receive(1, 9, #","second":"\#(token)""#)
            #expect(refused.status == 400 && refused["errors.0.code"] == code, "\(refused.text)")
            #expect(!refused.text.contains(token))
        }
        let received = await stock.receive(1, 9, #","second":"\#(stock.other)""#)
        #expect(
            received["signature"] == "signed" && received["second"]?.hasPrefix("token:") == true, "\(received.text)")
        let journal = await stock.room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(!journal.text.contains(stock.other) && journal.text.contains("NL-V-000009"))
        try await stock.room.end()
    }

    @Test("what is wrong with serials, kinds and places is told at once, with pointers")
    func findings() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 199)
        let turned = await stock.post(
            "receipts",
            #"{"first":"NL-V-000300","last":"NL-V-000299"},{"first":"NL-V-000300","last":"NL-W-000301"},{"first":"nl-v-5"}"#
        )
        #expect(turned.status == 400, "\(turned.text)")
        for wanted in ["turned-range", "other-series", "invalid-serial", "write `NL-V-5`", "/ranges/2/first"] {
            #expect(turned.text.contains(wanted), "\(wanted): \(turned.text)")
        }
        let wrong = await stock.post(
            "transfers", "\(StockRoom.range(100, 110)),\(StockRoom.range(105))", #","to":"ind-11""#, kind: "return-viza"
        )
        #expect(wrong.status == 400)
        for wanted in ["unknown-kind", "write `return-visa`", "unknown-place", "write `ind-1`", "named-twice"] {
            #expect(wrong.text.contains(wanted), "\(wanted): \(wrong.text)")
        }
        let known = await stock.receive(190, 209)
        #expect(known.status == 409 && known["errors.0.pointer"] == "/ranges/0", "\(known.text)")
        #expect(known["errors.0.message"] == "`NL-V-000190` to `NL-V-000199` lie at maastricht/ind")
        #expect(known.count("errors") == 1, "200 to 209 are new: \(known.text)")
        let never = await stock.post("transfers", StockRoom.range(199, 200), #","to":"ind-1""#)
        #expect(never["errors.0.message"] == "`NL-V-000200` was never received", "\(never.text)")
        #expect(await stock.chain(199)["place"] == "maastricht/ind", "nothing of a refused act is done")
        let town = try await stock.room.token("officer:municipality@maastricht")
        #expect(await stock.post("transfers", StockRoom.range(100), #","to":"ind-1""#, by: town).status == 403)
        let none = await stock.room.call(
            "POST", "/centres/maastricht/stock/receipts", body: #"{"kind":"residence-sticker"}"#, bearer: stock.ind)
        #expect(none["errors.0.code"] == "ranges-or-document", "\(none.text)")
        try await stock.room.end()
    }

    @Test("a count tells what is missing and too much serial by serial, and stands open until that is explained")
    func count() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 149)
        _ = await stock.post("transfers", StockRoom.range(100, 109), #","to":"ind-1""#)
        let seen = "\(StockRoom.range(100, 103)),\(StockRoom.range(105, 110)),\(StockRoom.range(300))"
        let count = await stock.post("counts", seen, #","place":"ind-1""#)
        #expect(count["state"] == "open" && count["counted"] == "11" && count["expected"] == "10", "\(count.text)")
        #expect(count["missing.0.first"] == "NL-V-000104" && count.count("missing") == 1)
        #expect(count["surplus.0.first"] == "NL-V-000110" && count["surplus.0.place"] == "maastricht/ind")
        #expect(count["surplus.1.first"] == "NL-V-000300" && count["surplus.1.place"] == "supplier")
        func open() async -> Rehearsal.Answer { await stock.show("kind=residence-sticker") }
        // Each is explained by what becomes of it: moved there, received, made void.
        _ = await stock.post("transfers", StockRoom.range(110), #","to":"ind-1""#)
        #expect(await open()["counts.0.surplus"] == "1 elements")
        _ = await stock.post("receipts", StockRoom.range(300), #","at":"ind-1""#)
        #expect(await open()["counts.0.surplus"] == "0 elements")
        let lost = await stock.post("voids", StockRoom.range(104), #","reason":"planted: fell behind the radiator""#)
        #expect(lost.status == 200 && lost["signature"] == "unsigned", "\(lost.text)")
        #expect(await open()["counts"] == "0 elements")
        let agreed = await stock.post(
            "counts", "\(StockRoom.range(100, 103)),\(StockRoom.range(105, 110)),\(StockRoom.range(300))",
            #","place":"ind-1""#)
        #expect(agreed["state"] == "agreed", "\(agreed.text)")
        // A later count of the same place takes the place of one that is open.
        #expect(await stock.post("counts", "", #","place":"ind-1""#)["state"] == "open")
        #expect(await open()["counts"] == "1 elements")
        #expect(await stock.post("counts", StockRoom.range(100), #","place":"ind-1""#)["state"] == "open")
        #expect(await open()["counts"] == "1 elements")
        // What is void stays void, and why is sealed.
        #expect(await stock.post("transfers", StockRoom.range(104), #","to":"ind""#).status == 409)
        #expect(await stock.post("receipts", StockRoom.range(104)).status == 409)
        let journal = await stock.room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(!journal.text.contains("radiator"))
        #expect(await stock.chain(104)["acts.0.reason"] == "planted: fell behind the radiator")
        let auditor = try await stock.room.token("auditor@maastricht")
        let seenByAuditor = await stock.room.call(
            "GET", "/centres/maastricht/stock/residence-sticker/serials/NL-V-000104", bearer: auditor)
        #expect(seenByAuditor.status == 200 && !seenByAuditor.text.contains("radiator"))
        try await stock.room.end()
    }

    @Test("a found document that the books have with a client is made void out of the open count, and no other is")
    func found() async throws {
        let stock = try await StockRoom()
        _ = await stock.receive(100, 109)
        let visit = await stock.book()
        let done = await stock.finish(visit, [StockRoom.placed(1, #","drawn":["NL-V-000101"]"#)])
        #expect(done.status == 200, "\(done.text)")
        #expect(await stock.post("voids", StockRoom.range(101), #","reason":"r""#).status == 409)
        _ = await stock.post("counts", StockRoom.range(101, 109), #","place":"ind""#)
        #expect(await stock.show()["counts.0.surplus.0.place"] == "client")
        let void = await stock.post("voids", StockRoom.range(101), #","reason":"100 was placed, 101 was written""#)
        #expect(void.status == 200 && void["moves.0.from"] == "client", "\(void.text)")
        #expect(await stock.show()["counts.0.surplus"] == "0 elements")
        #expect(await stock.show()["counts.0.missing"] == "1 elements")
        try await stock.room.end()
    }

    @Test("everything is as it was after a restart, and every serial is in one place, as a list of all of them says")
    func random() async throws {
        let folder = try Rehearsal.makeFolder()
        var stock = try await StockRoom(folder: folder)
        var random = SeededRandom(11)
        var slow: [Int: String] = [:]
        var done = 0
        for step in 0..<100 {
            let first = Int.random(in: 1...90, using: &random)
            let last = Int.random(in: first...min(90, first + 9), using: &random)
            let span = StockRoom.range(first, last)
            let places = Set((first...last).map { slow[$0] ?? "supplier" })
            let here = places.allSatisfy { $0.hasPrefix("maastricht/") }
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
                let answer = await stock.post("receipts", span)
                #expect((answer.status == 200) == (places == ["supplier"]), "\(answer.text)")
                if answer.status == 200 { (first...last).forEach { slow[$0] = "maastricht/ind" } }
                done += answer.status == 200 ? 1 : 0
            case 2, 3:
                let to = ["ind", "ind-1", "ind-2"].randomElement(using: &random) ?? ""
                let answer = await stock.post("transfers", span, #","to":"\#(to)""#)
                #expect((answer.status == 200) == (here && !places.contains("maastricht/\(to)")), "\(answer.text)")
                if answer.status == 200 { (first...last).forEach { slow[$0] = "maastricht/\(to)" } }
                done += answer.status == 200 ? 1 : 0
            case 4 where first % 3 == 0:
                let answer = await stock.post("voids", StockRoom.range(first), #","reason":"r""#)
                #expect((answer.status == 200) == (slow[first]?.hasPrefix("maastricht/") ?? false), "\(answer.text)")
                if answer.status == 200 { slow[first] = "void" }
            default:
                let place = ["ind", "ind-1", "ind-2"].randomElement(using: &random) ?? ""
                let answer = await stock.post("counts", span, #","place":"\#(place)""#)
                let own = Set(slow.filter { $0.value == "maastricht/\(place)" }.keys)
                #expect(answer["expected"] == String(own.count), "\(answer.text)")
                let agrees = own == Set(first...last)
                #expect((answer["state"] == "agreed") == agrees)
            }
            if step % 40 == 39 {
                let before = await stock.show()
                try await stock.room.end()
                let (ind, other) = (stock.ind, stock.other)
                stock = StockRoom(
                    room: try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder), ind: ind, other: other)
                #expect(await stock.show().bytes == before.bytes)
            }
            let shown = await stock.show()
            var listed: [Int: String] = [:]
            for (place, numbers) in shown.serials {
                for number in numbers { #expect(listed.updateValue(place, forKey: number) == nil) }
            }
            #expect(listed == slow.filter { $0.value != "void" })
        }
        #expect(done > 8, "the test must do something: \(done)")
        try await stock.room.end()
    }

    @Test("what goes to another centre is in transit until it is received there")
    func transit() async throws {
        let centres = try Rehearsal.makeFolder() + "/Centres"
        try FileManager.default.copyItem(atPath: Rehearsal.root + "/Centres", toPath: centres)
        let maastricht = try String(contentsOfFile: centres + "/maastricht.yaml", encoding: .utf8)
        try maastricht.replacingOccurrences(of: "centre: maastricht", with: "centre: heerlen")
            .write(toFile: centres + "/heerlen.yaml", atomically: true, encoding: .utf8)
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", centres: centres)
        let stock = StockRoom(
            room: room, ind: try await room.token("officer:ind@maastricht"),
            other: try await room.token("officer:ind@heerlen"))
        _ = await stock.receive(100, 149)
        #expect(await stock.post("transfers", StockRoom.range(100), #","to":"leiden/expat-centre""#).status == 400)
        let sent = await stock.post("transfers", StockRoom.range(100, 119), #","to":"heerlen/ind""#)
        #expect(sent.status == 200 && sent["moves.0.to"] == "in-transit", "\(sent.text)")
        #expect(await stock.post("transfers", StockRoom.range(100), #","to":"ind""#).status == 409)
        let waiting = await room.call("GET", "/centres/heerlen/stock", query: "place=in-transit", bearer: stock.other)
        #expect(waiting["places.0.count"] == "20", "\(waiting.text)")
        let wrong = await stock.post("receipts", StockRoom.range(100), centre: "heerlen", by: stock.other)
        #expect(wrong.status == 409, "\(wrong.text)")
        let received = await stock.post(
            "receipts", StockRoom.range(100, 109), #","from":"in-transit""#, centre: "heerlen", by: stock.other)
        #expect(received.status == 200 && received["moves.0.to"] == "heerlen/ind", "\(received.text)")
        let chain = await room.call(
            "GET", "/centres/heerlen/stock/residence-sticker/serials/NL-V-000105", bearer: stock.other)
        #expect(chain["place"] == "heerlen/ind" && chain.count("acts") == 3, "\(chain.text)")
        try await room.end()
    }
}

extension Rehearsal.Answer {
    /// The serials of a stock by their places, each by its number.
    var serials: [(place: String, numbers: [Int])] {
        let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        return (object?["places"] as? [[String: Any]] ?? []).map { place in
            let ranges = place["ranges"] as? [[String: Any]] ?? []
            let numbers = ranges.flatMap { range -> [Int] in
                let ends = ["first", "last"].compactMap { (range[$0] as? String).flatMap { Serial($0)?.number } }
                return ends.count == 2 ? Array(ends[0]...ends[1]) : []
            }
            return (place["place"] as? String ?? "", numbers)
        }
    }
}
