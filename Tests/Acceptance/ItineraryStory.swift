import Foundation
import Testing

extension Stories {
    @Suite("A file of itineraries")
    struct Itineraries {
        private let file = Checkout.root + "/Tests/Data/itineraries.jsonl"

        private func lines(_ count: Int) throws -> [String] {
            let text = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
            return text.split(separator: "\n").prefix(count).map(String.init)
        }

        @Test("is solved without a server, a line a problem in its order, with or without known answers")
        func solved() async throws {
            let stage = try Stage()
            let known = try lines(5)
            // A line without an answer: everything from `,"answer"` on is left out.
            let unknown = try known.map { line in
                String(line[..<(try #require(line.range(of: ",\"answer\""))).lowerBound]) + "}"
            }
            try stage.write((known + [""] + unknown).joined(separator: "\n"), to: "problems.jsonl")
            let text = try await stage.loket("slots", "--problem", "problems.jsonl")
            #expect(text.status == 0, "\(text.err)")
            let told = text.out.split(separator: "\n").map { $0.prefix { $0 != ":" } }
            #expect(told == ["0", "2", "4", "6", "8", "0", "2", "4", "6", "8"])
            let json = try await stage.loket("slots", "--problem", "problems.jsonl", "--json")
            #expect(json.err.isEmpty)
            for (answer, line) in zip(json.out.split(separator: "\n"), known + known) {
                let (answer, line) = (JSONText(Array(answer.utf8)), JSONText(Array(line.utf8)))
                #expect(answer["id"] == line["problem.id"])
                for figure in ["status", "finish", "startSum"] {
                    #expect(answer["answer.\(figure)"] == line["answer.\(figure)"])
                }
            }
        }

        @Test("an answer that is not confirmed is told and ends with 1, after the last line")
        func differing() async throws {
            let stage = try Stage()
            let wrong = try lines(2).map {
                $0.replacing("\"finish\":880", with: "\"finish\":875")
            }
            try stage.write(wrong.joined(separator: "\n"), to: "problems.jsonl")
            let run = try await stage.loket("slots", "--problem", "problems.jsonl", "--json")
            #expect(run.status == 1)
            #expect(run.out.split(separator: "\n").count == 2)
            #expect(run.err == "problem 0: the file says finish 875, which is 880\n")
        }

        @Test("everything that is wrong is told with its line, and nothing is solved")
        func refused() async throws {
            let stage = try Stage()
            let line = try lines(1)[0]
            let bad = [
                line.replacing("\"before\":[\"p0\",0]", with: "\"before\":[\"p7\",0]")
                    .replacing("\"after\":[\"p1\",2]", with: "\"after\":[\"p1\",3]"),
                line, "", "{\"problem\":", line.replacing("\"id\":\"d1\"", with: "\"id\":\"d0\""),
            ]
            try stage.write(bad.joined(separator: "\n"), to: "problems.jsonl")
            let run = try await stage.loket("slots", "--problem", "problems.jsonl")
            #expect(run.status == 1)
            #expect(run.out.isEmpty)
            #expect(
                run.err.split(separator: "\n") == [
                    "problems.jsonl:1: /problem/precedence/0/before: there is no person `p7`",
                    "problems.jsonl:1: /problem/precedence/0/after: `p1` has no leg 3; legs count from 0",
                    "problems.jsonl:4: line 1, column 12: a value is missing",
                    "problems.jsonl:5: /problem/desks/1: another desk is `d0`",
                ])
        }
    }
}
