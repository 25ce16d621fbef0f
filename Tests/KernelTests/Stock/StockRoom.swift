import Foundation
import Operations

/// Maastricht with officers of the IND who receive, move and count stickers, and people who come for one.
struct StockRoom {
    let room: Rehearsal
    let ind: String
    let other: String

    init(room: Rehearsal, ind: String, other: String) {
        self.room = room
        self.ind = ind
        self.other = other
    }

    init(at time: String = "2021-03-04T07:00:00Z", folder: String? = nil) async throws {
        room = try await Rehearsal(at: time, folder: folder)
        ind = try await room.token("officer:ind@maastricht")
        other = try await room.token("officer:ind@maastricht")
    }

    /// A range as JSON, `NL-V-000100` to `NL-V-000199`.
    static func range(_ first: Int, _ last: Int? = nil) -> String {
        #"{"first":"\#(serial(first))","last":"\#(serial(last ?? first))"}"#
    }

    static func serial(_ number: Int) -> String {
        let digits = String(number)
        return "NL-V-" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Posts something about stickers.
    func post(
        _ what: String, _ ranges: String, _ more: String = "", kind: String = "residence-sticker",
        centre: String = "maastricht", by bearer: String? = nil
    ) async -> Rehearsal.Answer {
        await room.call(
            "POST", "/centres/\(centre)/stock/\(what)", body: #"{"kind":"\#(kind)","ranges":[\#(ranges)]\#(more)}"#,
            bearer: bearer ?? ind)
    }

    func receive(_ first: Int, _ last: Int, _ more: String = "") async -> Rehearsal.Answer {
        await post("receipts", Self.range(first, last), more)
    }

    func show(_ query: String? = nil, centre: String = "maastricht") async -> Rehearsal.Answer {
        await room.call("GET", "/centres/\(centre)/stock", query: query, bearer: ind)
    }

    func chain(_ number: Int) async -> Rehearsal.Answer {
        await room.call(
            "GET", "/centres/maastricht/stock/residence-sticker/serials/\(Self.serial(number))", bearer: ind)
    }

    static func person(_ number: Int, given: String = "Asha") -> String {
        Rehearsal.person(
            number, service: "residence-sticker", given: given,
            facts: #""sticker-for":"extension","receipt-letter":"yes","ground":"study""#)
    }

    /// A visit for stickers at a time of 9 March 2021.
    func book(_ start: String = "2021-03-09T08:30:00Z", _ persons: [String] = [person(1)]) async -> String {
        await room.book(start, persons)["reference"] ?? ""
    }

    /// A result that places a sticker for one person.
    static func placed(_ person: Int, _ more: String) -> String {
        """
        {"person":"p\(person)","step":"placed","records":{"valid-until":"2021-03-09","labour-text":"free"}\(more)}
        """
    }

    /// Tells the result of a visit's only leg, on its day.
    func finish(_ visit: String, _ results: [String], more: String = "", by bearer: String? = nil) async
        -> Rehearsal.Answer
    {
        await room.serveOnce(visit, ind)
        return await room.call(
            "POST", "/visits/\(visit)/legs/l1/results",
            body: #"{"results":[\#(results.joined(separator: ","))]\#(more)}"#,
            bearer: bearer ?? ind)
    }
}

extension Rehearsal {
    /// Has a visit's only leg served, where that was not done before.
    func serveOnce(_ visit: String, _ officer: String) async {
        guard await leg("l1", of: visit, officer)["state"] == "booked" else { return }
        try? await serve(visit)
    }
}
