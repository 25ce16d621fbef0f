import Foundation
import Testing

extension Stories {
    @Suite("The journal tells what was altered")
    struct JournalAltered {
        @Test("one byte of a row changed: verify names the entry, online and in an export")
        func byte() async throws {
            let stage = try Stage()
            // What is delivered is recorded too, in a moment of its own: nothing is, so that the entries can be counted.
            let server = try await stage.serve(["--messages", "none"])
            for start in ["08:30", "08:40", "08:50"] {
                #expect(try await server.book("2021-03-09T\(start):00Z").status == 201)
            }
            let before = try await verify(stage, server)
            #expect(before.status == 0, "\(before.err)")
            #expect(before.out.contains("maastricht 3"))
            #expect(try await server.stop() == 0)

            _ = try await stage.sql(
                """
                UPDATE journal SET body = CAST(REPLACE(CAST(body AS TEXT), '"first', '"fjrst') AS BLOB)
                WHERE chain = 'maastricht' AND sequence = 2
                """)
            let altered = try await stage.serve(["--messages", "none"])
            let found = try await verify(stage, altered)
            #expect(found.status == 1)
            #expect(found.err.contains("maastricht 2,"), "\(found.err)")
            #expect(found.err.contains("was altered"), "\(found.err)")
            let export = try await stage.loket("journal", "export", server: altered)
            #expect(export.status == 0, "\(export.err)")
            try stage.write(export.out, to: "journal.jsonl")
            #expect(try await altered.stop() == 0)
            let offline = try await stage.loket("journal", "verify", "journal.jsonl")
            #expect(offline.status == 1)
            #expect(offline.err.contains("maastricht 2,"), "\(offline.err)")
        }

        @Test("a chain whose end was cut off is told by the signed heads")
        func tail() async throws {
            let stage = try Stage()
            let server = try await stage.serve(["--messages", "none"])
            for start in ["08:30", "08:40"] {
                #expect(try await server.book("2021-03-09T\(start):00Z").status == 201)
            }
            let export = try await stage.loket("journal", "export", server: server)
            #expect(try await server.stop() == 0)
            let lines = export.out.split(separator: "\n")
            try stage.write(lines.dropLast().joined(separator: "\n") + "\n", to: "journal.jsonl")
            let plain = try await stage.loket("journal", "verify", "journal.jsonl")
            #expect(plain.status == 0, "\(plain.err)")
            let signed = try await stage.loket("journal", "verify", "journal.jsonl", "--heads", "x.db.heads")
            #expect(signed.status == 1, "\(signed.out)")
            #expect(signed.err.contains("maastricht 1"), "\(signed.err)")
        }

        private func verify(_ stage: Stage, _ server: LoketProcess) async throws -> Finished {
            try await stage.loket("journal", "verify", server: server)
        }
    }
}
