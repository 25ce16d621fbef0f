import Foundation
import Testing

extension Stories {
    @Suite("Messages")
    struct Messages {
        @Test("a mail sink that fails for an hour loses nothing, nor does a kill between delivery and record")
        func hour() async throws {
            let stage = try Stage()
            let sink = try Sink(stage)
            try sink.set("down")
            var server = try await stage.serve(["--messages", sink.route])
            var references: Set<String> = []
            for slot in 0..<6 {
                let answer = try await server.book("2021-03-\(slot < 3 ? "09" : "11")T08:\(10 + 10 * (slot % 3)):00Z")
                references.insert(try #require(answer["reference"], "\(answer.text)"))
            }
            for time in ["08:20", "08:40", "09:00"] {
                try await wait("an attempt before \(time)") {
                    let count = try await failures(server)
                    return count > 0 && count % 6 == 0
                }
                try await clock("2021-03-04T\(time):00Z", server)
            }
            #expect(try sink.mails().isEmpty)
            let health = try await server.call("GET", "/health")
            #expect(health["messages.waiting"] == "6" && health["messages.channel"] == "sendmail", "\(health.text)")

            // It works again, slowly: the server is killed while mails are out and nothing of them is recorded.
            try sink.clear("down")
            try sink.set("slow")
            try await clock("2021-03-04T10:30:00Z", server)
            try await wait("a mail") { try !sink.mails().isEmpty }
            #expect(try await delivered(server).isEmpty)
            try await server.cut()
            try sink.clear("slow")
            server = try await stage.serve(clock: "2021-03-04T10:40:00Z", ["--messages", sink.route])
            try await wait("the end of waiting") {
                try await server.call("GET", "/health")["messages.waiting"] == "0"
            }
            let mails = try sink.mails()
            let told = try await server.call("GET", "/centres/maastricht/messages", bearer: officer(server))
            #expect(told.count("messages") == 6 && Set(told.all("messages", "state")) == ["sent"])
            #expect(Set(told.all("messages", "about")) == references)
            // Twice in the sink, but under one identifier: whoever reads mail sees it once.
            #expect(mails.count > 6)
            #expect(
                Set(mails.map { mail in String(mail.prefix { $0 != "@" }) })
                    == Set(told.all("messages", "message").map { "<" + $0 }))
            #expect(try await delivered(server).sorted() == told.all("messages", "message").sorted())
            #expect(try await server.stop() == 0)
            for word in references { #expect(!server.run.err.contains(word)) }
        }

        @Test("production sends nothing unasked: messages wait, and both the start and health say so")
        func production() async throws {
            let stage = try Stage()
            let server = try await LoketProcess(
                Run(
                    Checkout.program, ["serve", "--listen", "127.0.0.1:0", "--database", "p.db"], in: stage.path,
                    name: "production", environment: ["LOKET_ADMIN_TOKEN": Stage.token]))
            #expect(server.run.err.contains("messages wait: --messages says how they go out"))
            let health = try await server.call("GET", "/health")
            #expect(health["messages.channel"] == "none" && health["status"] == "ok")
            #expect(!FileManager.default.fileExists(atPath: stage.path + "/p.db.messages"))
            #expect(try await server.stop() == 0)
        }

        /// A mail command that may be down, or slow after it took a mail, and keeps what it takes.
        private struct Sink {
            private let folder: String
            let route: String

            init(_ stage: Stage) throws {
                folder = stage.path + "/sink"
                let script = """
                    #!/bin/sh
                    [ -e \(stage.path)/sink/down ] && exit 75
                    mail=$(mktemp \(stage.path)/sink/XXXXXX) && cat >"$mail" && mv "$mail" "$mail.mail"
                    [ -e \(stage.path)/sink/slow ] && sleep 20
                    exit 0
                    """
                try stage.write(script, to: "sink/command")
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o700], ofItemAtPath: folder + "/command")
                route = "sendmail:\(folder)/command -t -i"
            }

            func set(_ name: String) throws { try Data().write(to: URL(filePath: "\(folder)/\(name)")) }

            func clear(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }

            /// The identifiers of the mails that came, one for each time.
            func mails() throws -> [String] {
                try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".mail") }.map {
                    name in
                    let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                    return String(try #require(text.firstMatch(of: /\r\nMessage-ID: (<[^\r]*>)\r\n/)).1)
                }
            }
        }

        private func officer(_ server: LoketProcess) async throws -> String {
            let answer = try await server.call(
                "POST", "/tokens", body: #"{"grants":[{"role":"officer","centre":"maastricht"}]}"#,
                bearer: Stage.token, key: UUID().uuidString)
            return try #require(answer["secret"])
        }

        private func clock(_ time: String, _ server: LoketProcess) async throws {
            let answer = try await server.call(
                "POST", "/exercise/clock", body: #"{"now":"\#(time)"}"#, bearer: Stage.token)
            #expect(answer.status == 200, "\(answer.text)")
        }

        private func failures(_ server: LoketProcess) async throws -> Int {
            try await subjects("fail-message", server).count
        }

        private func delivered(_ server: LoketProcess) async throws -> [String] {
            try await subjects("deliver-message", server)
        }

        private func subjects(_ operation: String, _ server: LoketProcess) async throws -> [String] {
            let journal = try await server.call("GET", "/journal", query: "limit=500", bearer: Stage.token)
            return zip(journal.all("entries", "operation"), journal.all("entries", "subject"))
                .filter { $0.0 == operation }.map(\.1)
        }

        private func wait(_ what: String, _ holds: () async throws -> Bool) async throws {
            for _ in 0..<2_000 {
                if try await holds() { return }
                try await Task.sleep(for: .milliseconds(20))
            }
            throw Fault("waited for \(what)")
        }
    }
}
