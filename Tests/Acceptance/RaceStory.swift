import Foundation
import Testing

extension Stories {
    @Suite("A race for one slot")
    struct Race {
        @Test("64 clients get one visit a desk; the others are refused with alternatives that can be booked")
        func race() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<64 { group.addTask { try await server.book("2021-03-09T08:30:00Z") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let booked = answers.filter { $0.status == 201 }
            let refused = answers.filter { $0.status == 409 }
            #expect(booked.count == 2)
            #expect(refused.count == 62)
            #expect(Set(booked.compactMap { $0["legs.0.desk"] }) == ["ind-1", "ind-2"])
            #expect(refused.allSatisfy { $0["type"] == "/problems/slot-taken" && $0.count("alternatives") > 0 })
            let other = try #require(refused.first?["alternatives.0.startsAt"])
            #expect(try await server.book(other).status == 201)
            #expect(try await server.stop() == 0)
            #expect(try await stage.sql("SELECT COUNT(*) FROM visits") == ["3"])
        }

        @Test("the same booking sent again, also at the same time, is one visit with the same bytes")
        func once() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let key = UUID().uuidString
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<32 {
                    group.addTask { try await server.book("2021-03-11T08:30:00Z", Party.family, key: key) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let again = try await server.book("2021-03-11T08:30:00Z", Party.family, key: key)
            #expect(again.status == 201)
            #expect(Set(answers.filter { $0.status == 201 }.map(\.bytes)) == [again.bytes])
            for answer in answers where answer.status != 201 {
                // One that is still being worked on is told so; it is no refusal of the slot.
                #expect(answer.status == 409)
                #expect(answer["type"] == "/problems/busy")
            }
            let other = try await server.book("2021-03-11T08:35:00Z", Party.family, key: key)
            #expect(other.status == 422)
            #expect(other["type"] == "/problems/key-reused")
            #expect(try await server.stop() == 0)

            let restarted = try await stage.serve()
            #expect(try await restarted.book("2021-03-11T08:30:00Z", Party.family, key: key).bytes == again.bytes)
            #expect(try await restarted.stop() == 0)
            #expect(try await stage.sql("SELECT COUNT(*) FROM visits") == ["1"])
        }
    }
}
