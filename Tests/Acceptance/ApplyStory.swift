import Foundation
import Testing

extension Stories {
    @Suite("Putting a configuration in force")
    struct Apply {
        @Test("apply is refused, naming the booked visits that would fall out; without any it is put in force")
        func affected() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let booked = try await server.book("2021-03-09T08:30:00Z", Party.family)
            let other = try await server.book("2021-03-11T08:30:00Z")
            let (lost, kept) = (try #require(booked["reference"]), try #require(other["reference"]))

            let closures =
                "closures:          # they add up; public holidays are in national.yaml; `partners:` and `sites:` narrow one"
            let file = "Centres/maastricht.yaml"
            let before = try stage.read(file)
            try stage.change(file, closures, closures + "\n  - { on: 2021-03-09, because: covid-19, partners: [ind] }")
            let plan = try await stage.loket("plan", "--json", server: server)
            #expect(plan.status == 0, "\(plan.err)")
            #expect(plan.json.count("affected") == 1)
            #expect(plan.json["affected.0.visit"] == lost)
            #expect(plan.json["affected.0.reason"] == "closed")
            let refused = try await stage.loket("apply", plan.json["plan"] ?? "", server: server)
            #expect(refused.status == 3, "\(refused.out)")
            #expect(refused.err.contains(lost))
            #expect(!refused.err.contains(kept))
            #expect(try await revision(server) == "1")

            try stage.write(before, to: file)
            try stage.change(file, closures, closures + "\n  - { on: 2021-03-16, because: covid-19, partners: [ind] }")
            let next = try await stage.loket("plan", "--json", server: server)
            #expect(next.json.count("affected") == 0, "\(next.out)\(next.err)")
            #expect(try await slots(server) > 0)
            let applied = try await stage.loket("apply", next.json["plan"] ?? "", server: server)
            #expect(applied.status == 0, "\(applied.err)")
            #expect(try await revision(server) == "2")
            #expect(try await slots(server) == 0)
            let stale = try await stage.loket("apply", plan.json["plan"] ?? "", server: server)
            #expect(stale.status == 3)
            #expect(try await server.stop() == 0)

            let restarted = try await stage.serve()
            #expect(try await revision(restarted) == "2")
            #expect(try await slots(restarted) == 0)
            #expect(try await restarted.call("GET", "/health")["status"] == "ok")
            #expect(try await restarted.stop() == 0)
        }

        @Test("a plan with mistakes is refused with every one of them, and its place in the file")
        func mistakes() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            try stage.change("Centres/maastricht.yaml", "gives: [fast-track]", "gives: [fast-trak]")
            try stage.change("Centres/leiden.yaml", "monday: 09:00-12:30", "monday: 9:00-12:30")
            let plan = try await stage.loket("plan", server: server)
            #expect(plan.status == 1)
            #expect(plan.err.contains("fast-trak") && plan.err.contains("leiden.yaml:"), "\(plan.err)")
            #expect(try await server.stop() == 0)
        }

        private func revision(_ server: LoketProcess) async throws -> String? {
            try await server.call("GET", "/health")["revision"]
        }

        private func slots(_ server: LoketProcess) async throws -> Int {
            try await server.call(
                "GET", "/centres/maastricht/slots", query: "service=biometrics&from=2021-03-16&until=2021-03-17"
            ).count("slots")
        }
    }
}
