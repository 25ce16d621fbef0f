import Foundation
import Kernel
import Operations
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    private static let admin = "test-admin-token-of-32-characters!!"

    private func files(_ changes: [String: (String) -> String] = [:], adding: [String: String] = [:]) throws -> String {
        var texts: [String: String] = adding
        for name in ["national.yaml", "maastricht.yaml", "leiden.yaml", "east-netherlands.yaml"] {
            texts[name] = try String(contentsOfFile: Rehearsal.root + "/Centres/" + name, encoding: .utf8)
        }
        for folder in try FileManager.default.contentsOfDirectory(atPath: Rehearsal.root + "/Plugins") {
            let path = Rehearsal.root + "/Plugins/\(folder)/module.yaml"
            if let text = try? String(contentsOfFile: path, encoding: .utf8) {
                texts["Plugins/\(folder)/module.yaml"] = text
            }
        }
        for (name, change) in changes { texts[name] = change(texts[name] ?? "") }
        let json = try JSONSerialization.data(withJSONObject: ["files": texts])
        return String(decoding: json, as: UTF8.self)
    }

    private func plan(_ room: Rehearsal, _ body: String, bearer: String = admin) async -> Rehearsal.Answer {
        await room.call("POST", "/configuration/plans", body: body, bearer: bearer, key: UUID().uuidString)
    }

    @Test("a manifest alone, put in force, adds a bookable service")
    func manifestAlone() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let welcome = try String(contentsOfFile: Rehearsal.root + "/Plugins/WelcomeCall/module.yaml", encoding: .utf8)
        let body = try files(
            [
                "maastricht.yaml": {
                    $0.replacing(
                        "services:\n", with: "services:\n  - { service: housing-call, settings: { minutes: 30 } }\n",
                        maxReplacements: 1
                    )
                    .replacing(
                        "gives: [information, welcome-call]", with: "gives: [information, welcome-call, housing-call]")
                }
            ],
            adding: ["Plugins/HousingCall/module.yaml": welcome.replacing("welcome-call", with: "housing-call")])
        let planned = await plan(room, body)
        #expect(planned.status == 201, "\(planned.text)")
        let before = await room.call(
            "GET", "/centres/maastricht/slots", query: "service=housing-call&from=2021-03-09&until=2021-03-10")
        #expect(before.status == 400)
        let applied = await room.call(
            "POST", "/configuration/plans/\(planned["plan"] ?? "")/applications", bearer: Self.admin)
        #expect(applied.status == 201, "\(applied.text)")
        #expect(applied["revision"] == "2")
        let booked = await room.book("2021-03-09T09:00:00Z", [Rehearsal.person(1, service: "housing-call")])
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked["endsAt"] == "2021-03-09T09:30:00Z")
        let again = await room.call(
            "POST", "/configuration/plans/\(planned["plan"] ?? "")/applications", bearer: Self.admin)
        #expect(again.status == 412)
        try await room.end()
        let after = try await Rehearsal(at: "2021-03-04T07:05:00Z", folder: room.folder)
        #expect(after.messages.contains { $0.contains("differs from the revision in force") })
        #expect(after.kernel.revision == 2)
        try await after.end()
    }

    @Test("a plan that would leave a booked visit without a place names it and is not put in force")
    func affected() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let body = try files([
            "maastricht.yaml": {
                $0.replacing(
                    "closures:          #", with: "closures:\n  - { on: 2021-03-09, because: covid-19 }\n  #",
                    maxReplacements: 1)
            }
        ])
        let planned = await plan(room, body)
        #expect(planned.status == 201, "\(planned.text)")
        #expect(planned["affected.0.visit"] == booked["reference"])
        let applied = await room.call(
            "POST", "/configuration/plans/\(planned["plan"] ?? "")/applications", bearer: Self.admin)
        #expect(applied.status == 409)
        #expect(applied["visits.0"] == booked["reference"])
        #expect(room.kernel.revision == 1)
        try await room.end()
    }

    @Test("everything wrong with uploaded files is told with its place; nothing is kept")
    func wrong() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let body = try files([
            "maastricht.yaml": {
                $0.replacing("gives: [fast-track] }", with: "gives: [fast-trak] }")
                    .replacing("labels: [limburg]", with: "labels: [limburg]\nlabels: [limburg]")
            }
        ])
        let planned = await plan(room, body)
        #expect(planned.status == 400)
        #expect(planned.text.contains("maastricht.yaml:"))
        #expect(planned.text.contains("unknown-service"))
        #expect(planned.text.contains("duplicate-key"))
        try await room.end()
    }

    @Test("a centre's administrator changes its own file and no other")
    func reach() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let issued = await room.call(
            "POST", "/tokens", body: #"{"grants":[{"role":"centre-admin","centre":"maastricht"}]}"#,
            bearer: Self.admin, key: UUID().uuidString)
        let token = try #require(issued["secret"])
        let change: (String) -> String = { $0.replacing("labels: [", with: "labels: [south, ") }
        #expect(try await plan(room, files(["maastricht.yaml": change]), bearer: token).status == 201)
        #expect(try await plan(room, files(["leiden.yaml": change]), bearer: token).status == 403)
        // What was recorded of a centre is its own as well, and is told as a change like any other.
        func upload(_ name: String, _ text: String) throws -> String {
            let json = try JSONSerialization.data(withJSONObject: ["files": [name: text]])
            return String(decoding: json, as: UTF8.self)
        }
        let history = try String(
            contentsOfFile: Rehearsal.root + "/Centres/history/maastricht.yaml", encoding: .utf8)
        let changed = history.replacing("count: 548", with: "count: 549")
        let own = await plan(room, try upload("history/maastricht.yaml", changed), bearer: token)
        #expect(own.status == 201 && own["changes.0.key"] == "recorded.expat-desk.count from 2019-01-01", "\(own.text)")
        #expect(
            try await plan(room, upload("history/leiden.yaml", "history: leiden\n"), bearer: token).status == 403)
        let revoked = await room.call("DELETE", "/tokens/\(issued["token"] ?? "")", bearer: Self.admin)
        #expect(revoked.status == 204)
        #expect(try await plan(room, files(), bearer: token).status == 401)
        try await room.end()
    }

    @Test("nobody grants more than they have")
    func grants() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let issued = await room.call(
            "POST", "/tokens", body: #"{"grants":[{"role":"centre-admin","centre":"maastricht"}]}"#,
            bearer: Self.admin, key: UUID().uuidString)
        let token = try #require(issued["secret"])
        for (grant, status) in [
            (#"{"role":"officer","partner":"ind","centre":"maastricht"}"#, 201),
            (#"{"role":"officer","centre":"leiden"}"#, 403), (#"{"role":"national-admin"}"#, 403),
            (#"{"role":"officer"}"#, 403),
        ] {
            let answer = await room.call(
                "POST", "/tokens", body: #"{"grants":[\#(grant)]}"#, bearer: token, key: UUID().uuidString)
            #expect(answer.status == status, "\(grant)")
        }
        let journal = await room.call("GET", "/journal", query: "centre=leiden", bearer: token)
        #expect(journal.status == 403)
        try await room.end()
    }
}
