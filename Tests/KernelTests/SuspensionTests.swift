import Foundation
import Operations
import Testing

@Suite("Suspension")
struct SuspensionTests {
    private static let visas = "/centres/maastricht/services/return-visa/suspension"
    private static let slots = "service=return-visa&from=2021-03-09&until=2021-03-12&limit=1"
    private static let reason = #"{"reason":"planted words of a reason"}"#

    private func visa(_ startsAt: String, _ room: Rehearsal, _ bearer: String? = nil, more: String = "") async
        -> Rehearsal.Answer
    {
        let body = Rehearsal.booking(
            startsAt, [Rehearsal.person(1, service: "return-visa", facts: Self.facts)], more: more)
        return await room.call("POST", "/centres/maastricht/visits", body: body, bearer: bearer, key: UUID().uuidString)
    }

    private static let facts = #""visa-ground":"extension","leaving-on":"2021-04-01","returning-on":"2021-05-01""#

    @Test("one suspends at a centre: slots tell it, bookings, holds and moves are refused, what is booked stays")
    func suspended() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer:ind@maastricht")
        let start = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)["slots.0.startsAt"] ?? ""
        let booked = await visa(start, room)
        #expect(booked.status == 201, "\(booked.text)")
        let later = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)["slots.0.startsAt"] ?? ""
        let party = "[\(Rehearsal.person(1, service: "return-visa", facts: Self.facts))]"
        let held = await room.call(
            "POST", "/centres/maastricht/holds", body: #"{"startsAt":"\#(later)","party":\#(party)}"#,
            key: UUID().uuidString)
        #expect(held.status == 201, "\(held.text)")

        let told = await room.call("POST", Self.visas, body: Self.reason, bearer: officer)
        #expect(told.status == 200, "\(told.text)")
        #expect(told["state"] == "suspended")
        #expect(told["booked"] == "1")
        // The centre's clock, an hour ahead of UTC; the exercise's runs on.
        let minute = told["since"]?.dropFirst("2021-03-04T07:".count).prefix(2) ?? ""
        let since = "2021-03-04 08:\(minute)"
        let slots = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)
        #expect(slots.count("slots") == 0)
        #expect(slots["why.0.reason"] == "withheld")
        #expect(slots["why.0.text"] == "Return visa is suspended here since \(since); nothing new is booked")
        #expect(slots.count("nearest") == 0)
        let more = #","hold":"\#(held["hold"] ?? "")""#
        for refused in [await visa(later, room), await visa(later, room, more: more), await visa(later, room, officer)]
        {
            #expect(refused.status == 409, "\(refused.text)")
            #expect(refused["type"] == "/problems/not-offered")
            #expect(refused["why.0.reason"] == "withheld")
        }
        let hold = await room.call(
            "POST", "/centres/maastricht/holds", body: #"{"startsAt":"\#(later)","party":\#(party)}"#,
            key: UUID().uuidString)
        #expect(hold.status == 409)
        let visit = "/visits/\(booked["reference"] ?? "")"
        let moved = await room.call(
            "POST", visit + "/moves", body: #"{"startsAt":"\#(later)"}"#, bearer: booked["key"])
        #expect(moved.status == 409, "\(moved.text)")
        #expect(await room.call("GET", visit, bearer: booked["key"])["state"] == "booked")

        let services = await room.call("GET", "/centres/maastricht/services", query: "on=2021-03-09").text
        #expect(services.contains("\"because\":\"withheld\",\"text\":\"it is suspended here since \(since)\""))
        #expect(services.contains("\"suspendedSince\":\"2021-03-04T07:\(minute)"))
        #expect(!services.contains("planted"))
        let shown = await room.call("GET", Self.visas, bearer: officer)
        #expect(shown["visits.0.visit"] == booked["reference"])
        #expect(shown["reason"] == "planted words of a reason")
        // Elsewhere and for other services nothing has changed.
        let leiden = await room.call("GET", "/centres/leiden/slots", query: Self.slots)
        #expect(leiden["why.0.reason"] != "withheld")
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        let journal = await room.call("GET", "/journal", query: "limit=500", bearer: Rehearsal.admin).text
        #expect(journal.contains("suspend-service") && !journal.contains("planted"))
        try await room.end()
    }

    @Test("two tokens resume; the same one twice does not, nor one that was revoked in between")
    func resumed() async throws {
        let folder = try Rehearsal.makeFolder()
        var room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        let officer = try await room.token("officer:ind@maastricht")
        let gone = try await room.token("officer:ind@maastricht")
        #expect(await room.call("DELETE", Self.visas, bearer: officer).status == 404)
        let told = await room.call("POST", Self.visas, body: Self.reason, bearer: officer)
        let wish = await room.call("DELETE", Self.visas, bearer: gone)
        #expect(wish["state"] == "resuming", "\(wish.text)")
        #expect(wish["mustAgree"]?.contains("an officer of ind") == true)
        #expect(await room.call("DELETE", Self.visas, bearer: gone)["state"] == "resuming", "one token is not two")
        let id = wish["wish.by"]?.split(separator: ":").last ?? ""
        #expect(await room.call("DELETE", "/tokens/\(id)", bearer: Rehearsal.admin).status == 204)
        #expect(await room.call("DELETE", Self.visas, bearer: officer)["state"] == "resuming", "its wish went with it")
        try await room.end()

        // Both the suspension and the wish outlive a restart.
        room = try await Rehearsal(at: "2021-03-04T08:00:00Z", folder: folder)
        let slots = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)
        #expect(slots["why.0.reason"] == "withheld")
        let list = await room.call("GET", "/suspensions", bearer: Rehearsal.admin)
        #expect(list["suspensions.0.state"] == "resuming", "\(list.text)")
        #expect(list["suspensions.0.since"] == told["since"] && told.status == 200)
        let resumed = await room.call("DELETE", Self.visas, bearer: Rehearsal.admin)
        #expect(resumed["state"] == "resumed", "\(resumed.text)")
        #expect(await room.call("GET", "/centres/maastricht/slots", query: Self.slots).count("slots") == 1)
        #expect(await room.call("GET", Self.visas, bearer: officer).status == 404)
        #expect(await room.call("GET", "/suspensions", bearer: Rehearsal.admin).count("suspensions") == 0)
        try await room.end()
    }

    @Test("whoever suspends anew disagrees: the wish to resume is gone, the first reason stays")
    func disagreement() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer:ind@maastricht")
        let other = try await room.token("centre-admin@maastricht")
        _ = await room.call("POST", Self.visas, body: Self.reason, bearer: officer)
        _ = await room.call("DELETE", Self.visas, bearer: officer)
        let again = await room.call("POST", Self.visas, body: #"{"reason":"still broken"}"#, bearer: other)
        #expect(again["state"] == "suspended")
        #expect(again["reason"] == "planted words of a reason")
        #expect(await room.call("DELETE", Self.visas, bearer: other)["state"] == "resuming")
        #expect(await room.call("DELETE", Self.visas, bearer: officer)["state"] == "resumed")
        try await room.end()
    }

    @Test("officers suspend what their partner gives at their centre; everywhere is for national administrators")
    func rights() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let everywhere = "/services/return-visa/suspension"
        for grant in ["officer:municipality@maastricht", "officer:ind@leiden", "centre-admin@leiden", "auditor"] {
            let token = try await room.token(grant)
            #expect(await room.call("POST", Self.visas, body: Self.reason, bearer: token).status == 403, "\(grant)")
            #expect(await room.call("DELETE", Self.visas, bearer: token).status == 403, "\(grant)")
        }
        let centre = try await room.token("centre-admin@maastricht")
        #expect(await room.call("POST", everywhere, body: Self.reason, bearer: centre).status == 403)
        #expect(await room.call("POST", Self.visas, body: Self.reason).status == 401)
        #expect(
            await room.call("POST", "/services/nothing/suspension", body: Self.reason, bearer: Rehearsal.admin).status
                == 404)
        #expect(await room.call("POST", everywhere, body: Self.reason, bearer: Rehearsal.admin).status == 200)
        let slots = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)
        #expect(slots["why.0.text"]?.contains("suspended everywhere since") == true, "\(slots.text)")
        // An officer elsewhere sees why, and not the visits of other centres.
        let leiden = try await room.token("officer@leiden")
        #expect(await room.call("GET", "/suspensions", bearer: leiden).count("suspensions") == 1)
        #expect(await room.call("GET", "/suspensions", query: "centre=maastricht", bearer: leiden).status == 403)
        // The centre's own is another one: each is resumed by itself.
        #expect(await room.call("DELETE", Self.visas, bearer: centre).status == 404)
        _ = await room.call("POST", Self.visas, body: Self.reason, bearer: centre)
        let second = try await room.token("national-admin")
        _ = await room.call("DELETE", everywhere, bearer: second)
        #expect(await room.call("DELETE", everywhere, bearer: Rehearsal.admin)["state"] == "resumed")
        let here = await room.call("GET", "/centres/maastricht/slots", query: Self.slots)
        #expect(here["why.0.text"]?.contains("suspended here since") == true, "\(here.text)")
        try await room.end()
    }

    @Test("a bundle is withheld from those who need the suspended leg, and from nobody else")
    func bundles() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        _ = await room.call(
            "POST", "/centres/maastricht/services/biometrics/suspension", body: Self.reason, bearer: Rehearsal.admin)
        func search(_ nationality: String) async -> Rehearsal.Answer {
            let person = Rehearsal.person(
                1, nationality: nationality, service: nil, facts: nationality == "ES" ? "" : #""family-of":"nobody""#)
            let body = """
                {"bundle":"one-stop-shop","party":[\(person)],"livesIn":"GM0938","from":"2021-03-09",\
                "until":"2021-03-10","limit":1}
                """
            return await room.call(
                "POST", "/centres/maastricht/slots/_search", body: body, bearer: Rehearsal.admin)
        }
        let indian = await search("IN")
        #expect(indian["why.0.reason"] == "withheld", "\(indian.text)")
        #expect(indian["why.0.text"]?.hasPrefix("Biometrics is suspended here") == true)
        #expect(await search("ES").count("slots") == 1)
        try await room.end()
    }
}
