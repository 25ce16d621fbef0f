import Foundation
import Testing

extension Stories {
    @Suite("Told when it is safe")
    struct Durability {
        @Test(
            "no 201 leaves before the fdatasync of its group has ended",
            .enabled("strace may trace programs here") { await mayTrace() })
        func order() async throws {
            let stage = try Stage(centres: ["wide": WideCentre.file(desks: 8)])
            // With -D the tracer stands aside: signals and the exit status are the server's own. What is
            // written to the log goes in pieces of up to 131,071 bytes: cut short, a visit would not be seen in them.
            let server = try await stage.serve(
                under: [
                    "/usr/bin/env", "strace", "-D", "-f", "-y", "-s", "131072", "-o", "calls.log", "-e",
                    "trace=fdatasync,fsync,write,writev,pwrite64,pwritev,sendto,sendmsg",
                ])
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for client in 0..<8 {
                    group.addTask {
                        var booked = 0
                        for visit in 0..<8 {
                            let start = "2021-03-09T\(10 + client):\(10 + 5 * visit):00Z"
                            if try await server.book(start, at: "wide").status == 201 { booked += 1 }
                        }
                        return booked
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(statuses == 64)
            #expect(try await server.stop() == 0)
            try await server.run.wait(30, for: "the end of the log") {
                (try? stage.read("calls.log").contains("+++ exited with 0 +++")) ?? false
            }
            let calls = SystemCalls(log: try stage.read("calls.log"))
            let found = calls.toldTooEarly()
            #expect(found.told == 64)
            #expect(found.tooEarly == [])
        }

        @Test("a log in which an answer leaves before its sync is caught")
        func caught() {
            let write = #"7 pwrite64(5</x.db-wal>, "\0K7QM-4XWD\1", 4096, 32) = 4096"#
            let begin = "7 fdatasync(5</x.db-wal> <unfinished ...>"
            let end = "7 <... fdatasync resumed>) = 0"
            let answer =
                #"8 writev(9<socket:[1]>, [{iov_base="HTTP/1.1 201 Created\r\n{\"reference\":\"K7QM-4XWD\""}]) = 90"#
            func early(_ lines: String...) -> [String] {
                SystemCalls(log: lines.joined(separator: "\n")).toldTooEarly().tooEarly
            }
            #expect(early(write, begin, end, answer) == [])
            #expect(early(write, begin, answer, end) == ["K7QM-4XWD"])
            #expect(early(begin, write, end, answer) == ["K7QM-4XWD"])
            #expect(early(write, answer) == ["K7QM-4XWD"])
            #expect(early(write, begin, "7 <... fdatasync resumed>) = -1 EIO (Input/output error)", answer) != [])
        }

        private static func mayTrace() async -> Bool {
            guard let stage = try? Stage(centres: [:]) else { return false }
            return (try? await stage.run("strace", ["-o", "/dev/null", "true"]).status) == 0
        }
    }
}
