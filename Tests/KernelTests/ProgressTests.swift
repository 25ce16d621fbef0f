import Foundation
import Operations
import Testing

@Suite("Progress, each side its own")
struct ProgressTests {
    @Test("the family reads in its language what comes next, by whom and until when")
    func family() async throws {
        let stage = try await FastTrackStage()
        let before = await stage.progress(stage.key)
        #expect(before["cases.0.text"] == "Verwacht voor het gesprek")
        #expect(before["cases.0.tracks.0.next.0.who"] == "GemeenteLoket Maastricht")
        #expect(before["cases.0.tracks.1.track"] == "residence")
        #expect(before["cases.0.terms"] == "0 elements")
        try await stage.interview()
        let after = await stage.progress(stage.key)
        #expect(after["state"] == "finished")
        #expect(after["cases.0.text"] == "Gesprek gevoerd")
        #expect(after["cases.0.tracks.0.next.0.who"] == "de gemeente Meerssen")
        #expect(after["cases.0.terms.0.text"] == "Inschrijving door de eigen gemeente")
        #expect(after["cases.0.terms.0.kind"] == "promise")
        #expect(after["cases.0.terms.0.lastDay"] == "2021-03-12")
        let applied = await stage.room.call(
            "POST", "/cases/\(stage.cases[0])/steps", body: #"{"step":"applied"}"#, bearer: stage.ind)
        #expect(applied.status == 200, "\(applied.text)")
        let decided = await stage.progress(stage.key)
        let kinds = (0..<3).compactMap { decided["cases.0.terms.\($0).kind"] }.sorted()
        #expect(kinds == ["promise", "promise", "statutory"])
        // Two weeks, and ninety days by law.
        #expect(decided.text.contains("2021-03-23") && decided.text.contains("2021-06-07"))
        try await stage.room.end()
    }

    @Test("nobody reads records, notes or needs; the employer reads the names that it told")
    func secrecy() async throws {
        let stage = try await FastTrackStage()
        try await stage.interview()
        let officer = try await stage.room.token("officer@maastricht")
        for bearer in [stage.key, stage.sponsor, stage.interviewer, stage.ind, stage.registrar, officer] {
            let seen = await stage.progress(bearer)
            #expect(seen.status == 200, "\(seen.text)")
            for hidden in ["passport-seen", "planted note", "planted need", "planted@", "Rao1", "1987", "token:"] {
                #expect(!seen.text.contains(hidden), "\(hidden)")
            }
            #expect(seen.text.contains("Planted1") == (bearer == stage.sponsor))
        }
        try await stage.room.end()
    }

    @Test("a sponsor whom a client only named reads no names, and another's reads nothing")
    func named() async throws {
        let stage = try await FastTrackStage()
        let booked = await stage.room.call(
            "POST", "/centres/maastricht/visits",
            body: Rehearsal.booking(
                "2021-03-09T08:30:00Z", [Rehearsal.person(1, given: "Planted")], more: #","sponsor":"acme""#),
            key: UUID().uuidString)
        let visit = try #require(booked["reference"])
        let seen = await stage.room.call("GET", "/visits/\(visit)/progress", bearer: stage.sponsor)
        #expect(seen.status == 200)
        #expect(!seen.text.contains("Planted"))
        let shown = await stage.room.call("GET", "/cases/\(booked["cases.0.case"] ?? "")", bearer: stage.sponsor)
        #expect(shown.status == 200 && !shown.text.contains("Planted"), "\(shown.text)")
        let own = await stage.room.call("GET", "/cases/\(stage.cases[0])", bearer: stage.sponsor)
        #expect(own["person.givenName"] == "Planted1")
        let other = try await stage.room.token("sponsor:other")
        #expect(await stage.room.call("GET", "/visits/\(visit)/progress", bearer: other).status == 404)
        #expect(await stage.progress(other).status == 404)
        #expect(await stage.progress(booked["key"] ?? "").status == 404)
        let elsewhere = try await stage.room.token("registrar:GM0935")
        #expect(await stage.progress(elsewhere).status == 404)
        #expect(await stage.room.call("GET", "/visits/\(stage.visit)/progress").status == 401)
        try await stage.room.end()
    }

    @Test("an authority sees its own tracks, legs and terms alone")
    func authorities() async throws {
        let stage = try await FastTrackStage()
        try await stage.interview()
        _ = await stage.room.call(
            "POST", "/cases/\(stage.cases[0])/steps", body: #"{"step":"applied"}"#, bearer: stage.ind)
        let registrar = await stage.progress(stage.registrar)
        #expect(registrar["legs"] == "0 elements")
        #expect(registrar["cases.0.tracks"] == "1 elements")
        #expect(registrar["cases.0.tracks.0.track"] == "main")
        #expect(registrar["cases.0.terms.0.term"] == "registration")
        #expect(registrar["cases.0.terms"] == "1 elements")
        let ind = await stage.progress(stage.ind)
        #expect(ind["legs"] == "0 elements")
        #expect(ind["cases.0.tracks.0.track"] == "residence")
        #expect(ind["cases.0.terms"] == "2 elements")
        let interviewer = await stage.progress(stage.interviewer)
        #expect(interviewer["legs"] == "1 elements")
        #expect(interviewer["cases.0.tracks.0.track"] == "main")
        #expect(interviewer["cases.0.terms"] == "0 elements")
        try await stage.room.end()
    }

    @Test("a sponsor lists its people's cases, and nobody else's")
    func cases() async throws {
        let stage = try await FastTrackStage(persons: 2)
        #expect(await stage.room.book("2021-03-09T08:30:00Z").status == 201)
        let list = await stage.room.call("GET", "/sponsors/acme/cases", query: "limit=1", bearer: stage.sponsor)
        #expect(list.count("cases") == 1, "\(list.text)")
        let next = try #require(list["next"])
        let rest = await stage.room.call(
            "GET", "/sponsors/acme/cases", query: "limit=5&after=\(next)", bearer: stage.sponsor)
        #expect(rest.count("cases") == 1)
        #expect(Set([list["cases.0.case"], rest["cases.0.case"]]) == Set(stage.cases))
        #expect(list["cases.0.visit"] == stage.visit)
        #expect(list["cases.0.startsAt"] == "2021-03-09T08:30:00Z")
        #expect(list.text.contains("Planted") && !list.text.contains("Rao"))
        let ended = await stage.room.call("GET", "/sponsors/acme/cases", query: "state=ended", bearer: stage.sponsor)
        #expect(ended.count("cases") == 0)
        let other = try await stage.room.token("sponsor:other")
        #expect(await stage.room.call("GET", "/sponsors/acme/cases", bearer: other).status == 403)
        try await stage.room.end()
    }
}
