import Foundation
import Operations
import Testing

@Suite("Sponsors")
struct SponsorTests {
    private static let acme = """
        {"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2022-05-01"},\
        {"from":"2019-05-01","until":"2021-05-01","source":"planted source"}]}
        """

    @Test("administrators register, sponsors read their own, everyone else is refused")
    func rights() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let added = await room.call("POST", "/sponsors", body: Self.acme, bearer: Rehearsal.admin)
        #expect(added.status == 201, "\(added.text)")
        #expect(added.tag == "v1")
        #expect(added["recognition.0.from"] == "2019-05-01")
        let other = #"{"sponsor":"other","name":"Other"}"#
        #expect(await room.call("POST", "/sponsors", body: other, bearer: Rehearsal.admin).status == 201)
        let own = try await room.token("sponsor:acme")
        #expect(await room.call("GET", "/sponsors/acme", bearer: own).status == 200)
        #expect(await room.call("GET", "/sponsors/other", bearer: own).status == 403)
        #expect(await room.call("GET", "/sponsors", bearer: own)["sponsors"] == "1 elements")
        #expect(await room.call("GET", "/sponsors", bearer: Rehearsal.admin)["sponsors"] == "2 elements")
        #expect(await room.call("POST", "/sponsors", body: Self.acme, bearer: own).status == 403)
        let patched = await room.call(
            "PATCH", "/sponsors/acme", body: #"{"recognition":[{"from":"2010-01-01"}]}"#, bearer: own, ifMatch: "\"v1\""
        )
        #expect(patched.status == 403)
        let officer = try await room.token("officer@maastricht")
        #expect(await room.call("GET", "/sponsors", bearer: officer).status == 403)
        #expect(await room.call("GET", "/sponsors").status == 401)
        try await room.end()
    }

    @Test("an edit needs the tag of what was read, merges, and stands after a restart")
    func edit() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        _ = await room.call("POST", "/sponsors", body: Self.acme, bearer: Rehearsal.admin)
        func edit(_ body: String, _ tag: String?) async -> Rehearsal.Answer {
            await room.call("PATCH", "/sponsors/acme", body: body, bearer: Rehearsal.admin, ifMatch: tag)
        }
        let without = await edit(#"{"name":"Acme Chips"}"#, nil)
        #expect(without.status == 400)
        #expect(without["errors.0.pointer"] == "/If-Match")
        let renamed = await edit(#"{"name":"Acme Chips"}"#, "\"v1\"")
        #expect(renamed.status == 200)
        #expect(renamed["recognition"] == "2 elements")
        #expect(await edit(#"{"name":"Acme"}"#, "\"v1\"").status == 412)
        let ended = await edit(#"{"recognition":[{"from":"2019-05-01","until":"2020-01-01"}]}"#, "\"v2\"")
        #expect(ended["name"] == "Acme Chips")
        #expect(await edit(#"{"name":"Acme Chips"}"#, "\"v3\"").tag == "v3")
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-04T08:00:00Z", folder: folder)
        let shown = await again.call("GET", "/sponsors/acme", bearer: Rehearsal.admin)
        #expect(shown.bytes == ended.bytes)
        #expect(shown.tag == "v3")
        let journal = await again.call("GET", "/journal", bearer: Rehearsal.admin).text
        #expect(journal.contains("edit-sponsor") && !journal.contains("Acme") && !journal.contains("planted"))
        try await again.end()
    }

    @Test("periods that turn or share a day, taken names and words are told with their places")
    func refusals() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        func add(_ body: String) async -> Rehearsal.Answer {
            await room.call("POST", "/sponsors", body: body, bearer: Rehearsal.admin)
        }
        let wrong = await add(
            """
            {"sponsor":"none","name":"N","recognition":[{"from":"2020-01-01","until":"2020-01-01"},\
            {"from":"2021-01-01","until":"2022-01-01"},{"from":"2021-12-31"}]}
            """)
        #expect(wrong.status == 400)
        #expect(wrong["errors.0.pointer"] == "/recognition/0/until")
        #expect(wrong["errors.1.pointer"] == "/recognition/2/from")
        #expect(wrong["errors.2.pointer"] == "/sponsor")
        #expect(await add(Self.acme).status == 201)
        #expect(await add(Self.acme).status == 409)
        #expect(await add(#"{"sponsor":"acme-two","name":"Acme B.V."}"#).status == 409)
        #expect(await add(#"{"sponsor":"acme-two","name":"acme"}"#).status == 409)
        #expect(await room.call("GET", "/sponsors/acme-two", bearer: Rehearsal.admin).status == 404)
        try await room.end()
    }

    @Test("the list goes on page by page")
    func pages() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        for name in ["c", "a", "b"] {
            _ = await room.call(
                "POST", "/sponsors", body: #"{"sponsor":"\#(name)","name":"\#(name) B.V."}"#, bearer: Rehearsal.admin)
        }
        let first = await room.call("GET", "/sponsors", query: "limit=2", bearer: Rehearsal.admin)
        #expect(first["sponsors.1.sponsor"] == "b")
        #expect(first["next"] == "b")
        let rest = await room.call("GET", "/sponsors", query: "limit=2&after=b", bearer: Rehearsal.admin)
        #expect(rest["sponsors.0.sponsor"] == "c")
        #expect(rest.text.contains(#""next":null"#))
        try await room.end()
    }
}
