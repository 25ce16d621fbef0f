import Foundation
import Kernel
import Ledger
import Operations

/// Asks an installation in this process for a family's one-stop shop over a week, as requests without the wire: four
/// persons at three partners of the sample centre.
///
/// Before each search a family is booked or cancelled on one of the days, so that what was told of it is of no use.
struct FamilyInProcess {
    private let searches = 1_000
    private static let token = "bench-admin-token-of-32-characters!"

    func measure(into report: inout Report) async throws {
        report.section("a family's one-stop shop over a week, in process: four persons, three partners, 20 slots")
        let folder = NSTemporaryDirectory() + "loket-bench-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let kernel = try await Kernel.start(
            Kernel.Options(
                files: LedgerFiles(database: folder + "/loket.db"), centres: BenchFolder.root + "/Centres",
                modules: [BenchFolder.root + "/Plugins"], kind: .exercise,
                startsAt: Instant("2021-03-04T07:00:00Z"), adminToken: Self.token)
        ).kernel
        let routes = Routes(kernel.bindings)
        let principal = try kernel.authenticate(Self.token) ?? .anonymous
        func ask(_ method: String, _ path: String, _ body: String, key: String? = nil) async -> [UInt8] {
            guard case .found(let binding, let parameters) = routes.route(method: method, path: path) else { return [] }
            var headers = RequestHeaders()
            headers.contentType = "application/json"
            headers.idempotencyKey = key
            let request = RawRequest(
                method: method, path: path, query: nil, headers: headers, body: Array(body.utf8), isLocal: true)
            return await binding.answer(request, parameters: parameters, principal: principal).bytes
        }
        _ = await ask(
            "POST", "/v1/sponsors", #"{"sponsor":"acme","name":"Acme","recognition":[{"from":"2019-01-01"}]}"#)
        var (times, nothing): ([Int64], [Int64]) = ([], [])
        var booked: [String] = []
        var slots = 0
        for round in 0..<searches {
            if round % 3 < 2 {
                let day = ["09", "11", "12"][round % 9 / 3]
                let hour = ["08", "09", "10", "12", "13", "14"][round % 6]
                let answer = await ask(
                    "POST", "/v1/centres/maastricht/visits",
                    #"{"startsAt":"2021-03-\#(day)T\#(hour):00:00Z",\#(Self.visit),"contact":{"language":"en"}}"#,
                    key: "bench-key-\(round)-\(folder.suffix(8))")
                if let found = String(decoding: answer, as: UTF8.self).firstMatch(of: /"reference":"([^"]+)"/) {
                    booked.append(String(found.1))
                }
            } else if !booked.isEmpty {
                _ = await ask("POST", "/v1/visits/\(booked.removeFirst())/cancellations", "{}")
            }
            let search = #"{\#(Self.visit),"from":"2021-03-08","until":"2021-03-15"}"#
            for isNew in [true, false] {
                let begun = LoadConnection.now
                let answer = await ask("POST", "/v1/centres/maastricht/slots/_search", search)
                let took = LoadConnection.now - begun
                if isNew { times.append(took) } else { nothing.append(took) }
                slots = String(decoding: answer, as: UTF8.self).components(separatedBy: "\"localEnd\"").count - 1
            }
        }
        try await kernel.close()
        report.line("after a booking or cancellation", text(Sample(times)) + "   the last found \(slots) slots")
        report.line("where nothing changed", text(Sample(nothing)))
        let worst = Sample(times).p99
        report.target(
            "a family's one-stop search over a week ≤ 5 ms at p99", reached: Sample.text(worst),
            isMet: worst <= 5_000_000 && slots > 0)
    }

    private func text(_ sample: Sample) -> String {
        "p50 \(Sample.text(sample.p50))   p99 \(Sample.text(sample.p99))"
    }

    private static let visit: String = {
        let born = ["1986-05-01", "1987-06-02", "2013-07-03", "2016-08-04"]
        let persons = born.enumerated().map { place, day in
            """
            {"person":"p\(place + 1)","givenName":"Asha","familyName":"Rao","birthDate":"\(day)",\
            "nationalities":["IN"],"facts":{"family-of":"\(place == 0 ? "nobody" : "migrant")"}}
            """
        }
        return """
            "bundle":"one-stop-shop","party":[\(persons.joined(separator: ","))],"livesIn":"GM0938","sponsor":"acme"
            """
    }()
}
