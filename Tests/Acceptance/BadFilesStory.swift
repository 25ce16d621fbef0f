import Foundation
import Testing

extension Stories {
    @Suite("Files with mistakes")
    struct BadFiles {
        @Test("0363, NO, 13:30 and on mean what they say")
        func meant() async throws {
            let northern = "{ when: { nationalities: [NO] }, then: refused, because: northern, instead: northern }"
            var file = WideCentre.file(hours: "13:30-17:00", admission: "[\(northern), { then: welcome }]")
            file.replace("labels: [wide]", with: "labels: [on, no]")
            file.replace("municipality: GM0938, name: Meerssen", with: "municipality: 0363, name: Amsterdam")
            file += "texts:\n  en:\n    northern: Ask elsewhere\n  nl:\n    northern: Vraag elders\n"
            let stage = try Stage(centres: ["wide": file])
            let check = try await stage.loket("check")
            #expect(check.status == 0, "\(check.err)")
            let server = try await stage.serve()
            let centre = try await server.call("GET", "/centres/wide")
            #expect(centre["municipalities.0.municipality"] == "GM0363")
            #expect(centre["labels.0"] == "on")
            #expect(centre["labels.1"] == "no")
            #expect(centre["opening.0.hours"] == "13:30-17:00")
            for (nationality, count) in [("NO", 0), ("SE", 43 - 1)] {
                let found = try await server.call(
                    "POST", "/centres/wide/slots/_search",
                    body: Party.search("2021-03-09", "2021-03-10", [Party.person(1, nationality: nationality)]))
                #expect(found.count("slots") == count, "\(nationality): \(found.text.prefix(300))")
                if count == 0 { #expect(found["why.0.reason"] == "not-admitted") }
            }
            #expect(try await server.stop() == 0)
        }

        @Test(
            "each mistake is exactly one diagnostic at its token; check and serve exit 1, and no database is left",
            arguments: [
                Mistake("invalid-condition", "lives-in: not our-municipalities", "lives-in: > 3", "> 3"),
                Mistake(
                    "unquoted-comma", "source: pilot overview 2021", "source: pilot, overview 2021", "overview 2021"),
                Mistake("duplicate-key", "labels: [limburg]", "labels: [limburg]\nlabels: [limburg]", "labels"),
                Mistake("anchor", "labels: [limburg]", "labels: &l [limburg]", "&l"),
                Mistake(
                    "tab", "    source: letter to the council of 14", "\tsource: letter to the council of 14", "\t"),
                Mistake("unknown-service", "gives: [fast-track] }", "gives: [fast-trak] }", "fast-trak"),
                Mistake(
                    "overlap", "    from: 2020-01-01\n    source: Dutch", "    from: 2019-06-01\n    source: Dutch",
                    "2019-06-01"),
                // A bare `>` that ends its line opens a folded text in YAML, which would swallow what follows.
                Mistake(
                    "empty-condition", Mistake.rule,
                    """
                    - when:
                              bundle: one-stop-shop
                              lives-in: >
                            then: refused
                            because: lives-elsewhere
                            instead: single-services
                    """, ">"),
            ])
        func one(mistake: Mistake) async throws {
            let stage = try Stage()
            try stage.change("Centres/maastricht.yaml", mistake.old, mistake.new)
            let check = try await stage.loket("check", "--json")
            #expect(check.status == 1)
            #expect(check.json.count("diagnostics") == 1, "\(check.out)")
            #expect(check.json["diagnostics.0.code"] == mistake.code)
            #expect(check.json["diagnostics.0.file"]?.hasSuffix("Centres/maastricht.yaml") == true)
            #expect(try token(check.json, in: stage) == mistake.token)
            let serve = try await stage.refusedServe()
            #expect(serve.status == 1)
            #expect(serve.err.contains("error[\(mistake.code)]"), "\(serve.err)")
            #expect(serve.err.contains("not started: 1 error\n"), "\(serve.err)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: stage.path).allSatisfy { !$0.hasPrefix("x.db") })
        }

        @Test("six mistakes at once are six diagnostics")
        func six() async throws {
            let stage = try Stage()
            for (old, new) in [
                ("source: pilot overview 2021", "source: pilot, overview 2021"),
                ("labels: [limburg]", "labels: [limburg]\nlabels: [limburg]"),
                ("contact: { email", "contact: &c { email"),
                ("    source: letter to the council of 14", "\tsource: letter to the council of 14"),
                ("gives: [fast-track] }", "gives: [fast-trak] }"),
                ("    from: 2020-01-01\n    source: Dutch", "    from: 2019-06-01\n    source: Dutch"),
            ] {
                try stage.change("Centres/maastricht.yaml", old, new)
            }
            let check = try await stage.loket("check", "maastricht", "--json")
            #expect(check.status == 1)
            let codes = (0..<check.json.count("diagnostics")).compactMap { check.json["diagnostics.\($0).code"] }
            #expect(
                codes.sorted() == ["anchor", "duplicate-key", "overlap", "tab", "unknown-service", "unquoted-comma"])
            #expect(try await stage.refusedServe().err.contains("not started: 6 errors"))
        }

        @Test("an existing installation runs its own revision, whatever the folder says")
        func kept() async throws {
            let stage = try Stage()
            #expect(try await stage.serve().stop() == 0)
            try stage.change("Centres/maastricht.yaml", "gives: [fast-track] }", "gives: [fast-trak] }")
            let server = try await stage.serve()
            #expect(try await server.book("2021-03-09T08:30:00Z").status == 201)
            let health = try await server.call("GET", "/health")
            #expect(health["notes.0"]?.contains("the folder differs") == true, "\(health.text)")
            #expect(try await server.stop() == 0)
        }

        /// The token that the first diagnostic underlines.
        private func token(_ json: JSONText, in stage: Stage) throws -> String {
            func number(_ key: String) throws -> Int { try #require(json["diagnostics.0.\(key)"].flatMap { Int($0) }) }
            let lines = try stage.read("Centres/maastricht.yaml").split(
                separator: "\n", omittingEmptySubsequences: false)
            try #require(try number("line") == (try number("endLine")))
            let line = lines[try number("line") - 1]
            return String(line.dropFirst(try number("column") - 1).prefix(try number("endColumn") - number("column")))
        }
    }

    /// A mistake in a file of Maastricht.
    struct Mistake: CustomTestStringConvertible, Sendable {
        /// The diagnostic's code.
        let code: String
        /// What the file says.
        let old: String
        /// What it says by mistake.
        let new: String
        /// What the diagnostic underlines.
        let token: String

        /// A mistake.
        init(_ code: String, _ old: String, _ new: String, _ token: String) {
            (self.code, self.old, self.new, self.token) = (code, old, new, token)
        }

        /// The rule that the sample's admission begins with.
        static let rule =
            "- { when: { bundle: one-stop-shop, lives-in: not our-municipalities }, then: refused, "
            + "because: lives-elsewhere, instead: single-services }"

        var testDescription: String { code }
    }
}
