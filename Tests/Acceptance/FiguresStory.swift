import Foundation
import Testing

extension Stories {
    @Suite("A year of figures")
    struct FiguresStory {
        private let days = Checkout.size("LOKET_FIGURE_DAYS", 250)
        private static let centres = (1...12).map { "town-\($0)" }
        // A Monday.
        private static let start = "2021-07-05"

        @Test("250 seeded days at 12 centres: the figures are what happened, the tallies what the journal tells")
        func year() async throws {
            let sample = String(
                decoding: try Data(contentsOf: URL(filePath: Checkout.root + "/Centres/maastricht.yaml")), as: UTF8.self
            )
            let stage = try Stage(
                centres: Dictionary(
                    uniqueKeysWithValues: Self.centres.map { id in
                        (id, sample.replacing("centre: maastricht\n", with: "centre: \(id)\n", maxReplacements: 1))
                    }))
            var server = try await stage.serve(clock: "\(Self.start)T05:00:00Z")
            var towns: [CentreYear] = []
            for (place, id) in Self.centres.enumerated() {
                let issued = try await server.call(
                    "POST", "/tokens", body: #"{"grants":[{"role":"officer","centre":"\#(id)"}]}"#,
                    bearer: Stage.token, key: UUID().uuidString)
                towns.append(CentreYear(id, officer: try #require(issued["secret"]), seed: UInt64(2500 + place)))
            }
            var day = try Date("\(Self.start)T00:00:00Z", strategy: .iso8601)
            var worked = 0
            while worked < days {
                defer { day.addTimeInterval(86_400) }
                let weekday = (Int(day.timeIntervalSince1970) / 86_400 + 4) % 7
                guard weekday != 0, weekday != 6 else { continue }
                worked += 1
                let date = Self.text(day)
                let end = Self.text(day.addingTimeInterval(9 * 86_400))
                try await server.setClock("\(date)T08:10:00Z")
                towns = try await Self.each(towns) { [server] in try await $0.morning(of: date, until: end, at: server)
                }
                try await server.setClock("\(date)T08:22:00Z")
                towns = try await Self.each(towns) { [server] in try await $0.finish(at: server) }
                // What is in memory is what is stored: a cut must show no other figures.
                if worked % 90 == 0 {
                    let before = try await overview("town-3", Self.start, end, server)
                    try await server.cut()
                    server = try await stage.serve(clock: "\(date)T08:22:00Z")
                    #expect(try await overview("town-3", Self.start, end, server)["lines"] == before["lines"])
                }
            }
            // Whoever did not come is told of by the clock.
            let until = Self.text(day.addingTimeInterval(14 * 86_400))
            try await server.setClock("\(until)T05:00:00Z")
            _ = try await server.call("GET", "/health")
            #expect(towns.flatMap(\.faults) == [])
            try await compare(towns, until, server)
            try await recount(stage, server, towns)
        }

        // Each centre's figures, and the country's, are what happened there.
        private func compare(_ towns: [CentreYear], _ until: String, _ server: LoketProcess) async throws {
            var country: [String: Int] = [:]
            for town in towns {
                let happened = town.happened
                country.merge(happened, uniquingKeysWith: +)
                #expect(happened["contacts", default: 0] > days / 4, "\(happened)")
                let shown = try await overview(town.centre, Self.start, until, server)
                let lines = Self.lines(shown, "lines")
                func figure(_ line: String, _ key: String = "count") -> Int { Int(lines[line]?[key] ?? "0") ?? 0 }
                #expect(figure("contacts") == happened["contacts", default: 0], "\(town.centre)")
                #expect(figure("persons") == happened["persons", default: 0])
                #expect(figure("results", "biometrics") == happened["result biometrics", default: 0])
                #expect(figure("contacts", "ind") == happened["contacts ind", default: 0])
                let ended = ["finished", "cancelled", "missed"].reduce(0) { $0 + happened[$1, default: 0] }
                #expect(figure("no-shows") == ended, "a share is of all visits")
                #expect(figure("no-shows", "part") == happened["missed", default: 0])
            }
            let shown = try await server.call(
                "GET", "/overview", query: "from=\(Self.start)&until=\(until)", bearer: Stage.token)
            #expect(shown.status == 200 && shown.count("centres") == 12, "\(shown.text.prefix(300))")
            let totals = Self.lines(shown, "totals")
            #expect(totals["contacts"]?["count"] == String(country["contacts", default: 0]))
            #expect(totals["persons"]?["count"] == String(country["persons", default: 0]))
        }

        // The tallies are what the journal tells, until someone changes one by hand: then it is named.
        private func recount(_ stage: Stage, _ server: LoketProcess, _ towns: [CentreYear]) async throws {
            let counted = try await stage.loket("overview", "--recount", server: server)
            #expect(counted.status == 0 && counted.out.contains("as counted"), "\(counted.out)\(counted.err)")
            #expect(!counted.out.contains("differ"))
            #expect(try await server.stop() == 0)
            let span = try await stage.sql(
                "SELECT span FROM tallies WHERE centre = 'town-7' AND figure = 'contact' AND span < 'e' LIMIT 1")
            let changed = try #require(span.first)
            _ = try await stage.sql(
                """
                UPDATE tallies SET amount = amount + 1 WHERE centre = 'town-7' AND span = '\(changed)' \
                AND figure = 'contact' AND bucket = 0
                """)
            let again = try await stage.serve(clock: "2023-01-02T05:00:00Z")
            let found = try await stage.loket("overview", "town-7", "--recount", server: again)
            #expect(found.status == 1, "\(found.out)")
            #expect(found.out.contains("\(changed.dropFirst()) contact partner="), "\(found.out)")
            let other = try await stage.loket("overview", "town-8", "--recount", server: again)
            #expect(other.status == 0, "\(other.out)")
            #expect(try await again.stop() == 0)
        }

        private func overview(
            _ centre: String, _ from: String, _ until: String, _ server: LoketProcess
        ) async throws -> Answer {
            try await server.call(
                "GET", "/centres/\(centre)/overview", query: "from=\(from)&until=\(until)", bearer: Stage.token)
        }

        // The figures of lines and of their parts, as texts.
        private static func lines(_ answer: Answer, _ list: String) -> [String: [String: String]] {
            var lines: [String: [String: String]] = [:]
            for place in 0..<answer.count(list) {
                let path = "\(list).\(place)"
                guard let name = answer["\(path).line"] else { continue }
                var line: [String: String] = [:]
                for key in ["count", "part"] { line[key] = answer["\(path).value.\(key)"] }
                for part in 0..<answer.count("\(path).parts") {
                    let at = "\(path).parts.\(part)"
                    if let name = answer["\(at).part"] { line[name] = answer["\(at).value.count"] }
                }
                lines[name] = line
            }
            return lines
        }

        private static func each(
            _ towns: [CentreYear], _ work: @escaping @Sendable (inout CentreYear) async throws -> Void
        ) async throws -> [CentreYear] {
            try await withThrowingTaskGroup(of: (Int, CentreYear).self) { group in
                for (place, town) in towns.enumerated() {
                    group.addTask {
                        var town = town
                        try await work(&town)
                        return (place, town)
                    }
                }
                var done = towns
                for try await (place, town) in group { done[place] = town }
                return done
            }
        }

        private static func text(_ day: Date) -> String { day.formatted(.iso8601.year().month().day()) }
    }
}
