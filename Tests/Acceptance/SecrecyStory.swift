import Foundation
import Testing

extension Stories {
    @Suite("Planted names")
    struct Secrecy {
        private let planted = [
            "Quixandra", "Wobblethwaite", "quixandra.w@planted.example", "+31612345987", "1931-07-23", "9876543210",
            "Zebedeusz", "1932-08-24", "Kanttekening-omdat",
        ]

        @Test("names, addresses, numbers and birth dates are nowhere in clear: files, journal, logs, metrics")
        func nowhere() async throws {
            let stage = try Stage()
            let server = try await stage.serve(["--access-log"])
            let persons = [
                Party.person(
                    1, born: "1931-07-23", given: "Quixandra", family: "Wobblethwaite",
                    more: #","vNumber":"9876543210""#),
                Party.person(2, born: "1932-08-24", given: "Zebedeusz", family: "Wobblethwaite"),
            ]
            let contact = #"{"email":"quixandra.w@planted.example","phone":"+31612345987","language":"en"}"#
            let body =
                #"{"startsAt":"2021-03-09T08:30:00Z","party":[\#(persons.joined(separator: ","))],"contact":\#(contact)}"#
            func book(_ body: String, key: String = UUID().uuidString) async throws -> Answer {
                try await server.call("POST", "/centres/maastricht/visits", body: body, key: key)
            }
            let booked = try await book(body)
            #expect(booked.status == 201, "\(booked.text)")
            let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
            let moved = try await server.call(
                "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: key,
                ifMatch: "\"v1\"")
            #expect(moved.status == 200, "\(moved.text)")
            let cancelled = try await server.call(
                "POST", "/visits/\(reference)/cancellations", body: #"{"reason":"Kanttekening-omdat Quixandra"}"#,
                bearer: key)
            #expect(cancelled.status == 200, "\(cancelled.text)")
            let hold = try await server.call(
                "POST", "/centres/maastricht/holds",
                body: #"{"startsAt":"2021-03-09T08:30:00Z","party":[\#(persons.joined(separator: ","))]}"#,
                key: UUID().uuidString)
            #expect(hold.status == 201, "\(hold.text)")
            let again = try await book(body)
            #expect(again.status == 201, "\(again.text)")
            // Refusals must not put into a log what was refused.
            #expect(try await book(body.replacing("2021-03-09T08:30", with: "2021-03-10T08:30")).status == 409)
            #expect(try await book(body.replacing("\"language\":\"en\"", with: "\"language\":7")).status == 400)
            #expect(try await book(body + "{").status == 400)

            let shown = try await server.call(
                "GET", "/visits/\(again["reference"] ?? "")", bearer: again["key"])
            #expect(shown.text.contains("Quixandra"), "who may see it, sees it")
            let journal = try await server.call("GET", "/journal", query: "limit=500", bearer: Stage.token)
            #expect(journal.text.contains(reference))
            expectClean(journal.bytes, "the journal as told")
            let metrics = try await server.call("GET", "/metrics")
            #expect(metrics.text.contains("book-visit"))
            expectClean(metrics.bytes, "metrics")

            let database = FileManager.default.contents(atPath: stage.path + "/x.db-wal") ?? Data()
            #expect(contains(Array(database), Array(reference.utf8)), "what is not secret is found in the log")
            try expectCleanFiles(stage)
            try await expectSpooled(stage, server)
            #expect(try await server.stop() == 0)
            #expect(server.run.err.contains("path=/v1/visits/{visit} "))
            try expectCleanFiles(stage)
        }

        /// The one place with names in clear: mails for a rehearsal's eyes, in a folder for its owner alone.
        private func expectSpooled(_ stage: Stage, _ server: LoketProcess) async throws {
            for _ in 0..<2_000 {
                if try await server.call("GET", "/health")["messages.waiting"] == "0" { break }
                try await Task.sleep(for: .milliseconds(5))
            }
            let spool = stage.path + "/x.db.messages"
            let files = FileManager.default
            let mails = try files.contentsOfDirectory(atPath: spool)
            #expect(!mails.isEmpty)
            for mail in mails {
                let path = spool + "/" + mail
                #expect(contains(Array(files.contents(atPath: path) ?? Data()), Array("Quixandra".utf8)))
                #expect(try mode(path) == 0o600)
                #expect(!mail.contains("Quixandra"))
            }
            #expect(try mode(spool) == 0o700)
        }

        private func mode(_ path: String) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }

        /// Every file that the server wrote, whatever its name; only what a person with a key may read is left out, and
        /// the folder of mails that `expectSpooled` looks into.
        private func expectCleanFiles(_ stage: Stage) throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: stage.path)
            for name in ["x.db", "x.db.heads", "x.db.key"] { #expect(names.contains(name)) }
            for name in names where name != "Centres" && name != "Plugins" {
                guard let data = FileManager.default.contents(atPath: stage.path + "/" + name) else { continue }
                expectClean(Array(data), name)
            }
        }

        private func expectClean(_ bytes: [UInt8], _ place: String) {
            let text = lower(bytes)
            for word in planted {
                for form in forms(of: word) {
                    let isFound = contains(form.isExact ? bytes : text, form.bytes)
                    #expect(!isFound, "\(word) stands in \(place)")
                }
            }
        }

        private struct Form {
            let bytes: [UInt8]
            let isExact: Bool
        }

        /// A word in clear whatever its case, in UTF-16, as hexadecimal digits, and as base64 wherever it begins.
        private func forms(of word: String) -> [Form] {
            var forms = [Form(bytes: lower(Array(word.utf8)), isExact: false)]
            forms.append(Form(bytes: Array(word.utf8).flatMap { [$0, 0] }, isExact: true))
            let digits = Array("0123456789abcdef".utf8)
            forms.append(
                Form(bytes: Array(word.utf8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, isExact: false))
            for offset in 0..<3 {
                let text = Data([UInt8](repeating: 0, count: offset) + Array(word.utf8)).base64EncodedString()
                // Only whole groups of three bytes have the same characters whatever stands around them.
                let start = offset == 0 ? 0 : 4
                let end = (offset + word.utf8.count) / 3 * 4
                forms.append(Form(bytes: Array(Array(text.utf8)[start..<end]), isExact: true))
            }
            return forms
        }

        private func lower(_ bytes: [UInt8]) -> [UInt8] {
            bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
        }

        private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
            Data(bytes).range(of: Data(part)) != nil
        }
    }
}
