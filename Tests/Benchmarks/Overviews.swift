import Foundation
import Kernel
import Operations

/// Measures overviews over HTTP: of one centre among a thousand, and of all of them side by side.
struct Overviews {
    private let country = Country(centres: 1_000)
    // Friday, 14 January of the year after: every month of the year has ended.
    private static let startsAt = "2022-01-14T08:00:00Z"

    func measure(into report: inout Report) async throws {
        let folder = try country.make()
        defer { folder.remove() }
        let starts = Instant(Overviews.startsAt) ?? BenchServer.startsAt
        try await BenchServer.open(folder, startingAt: starts).close()
        let (tallies, visits) = try country.fill(folder)
        let server = try ServerProcess(ServerProcess.own, ["serve", folder.path, Overviews.startsAt])
        defer { server.stop() }
        report.section(
            "overviews over HTTP: \(country.centres) centres, \(visits) visits of a year in \(tallies) tallies, one client"
        )
        var load = try Load(port: server.port, clients: 1)
        defer { load.close() }
        let periods = [
            ("a year", "2021-01-01", "2022-01-01"), ("a quarter", "2021-04-01", "2021-07-01"),
            ("an odd period", "2021-01-05", "2021-12-18"),
        ]
        for (name, from, until) in periods {
            let one = Requests.overview(Country.centre(499), from: from, until: until)
            let all = Requests.overview(nil, from: from, until: until)
            let (first, centre) = try ask(one, 300, &load)
            report.line("a centre, \(name)", "first \(Sample.text(first))   \(text(centre))")
            let (cold, national) = try ask(all, 60, &load)
            report.line("the country, \(name)", "first \(Sample.text(cold))   \(text(national))")
            let (centreTime, nationalTime) = (centre.sample.p99, national.sample.p99)
            report.target(
                "overview of a centre, \(name): p99 ≤ 5 ms", reached: Sample.text(centreTime),
                isMet: centreTime <= 5_000_000)
            report.target(
                "overview of \(country.centres) centres, \(name): p99 ≤ 50 ms", reached: Sample.text(nationalTime),
                isMet: nationalTime <= 50_000_000)
        }
        // Parts of the quarter: its tallies are at hand, and no centre's figures of them were worked out before.
        var anew: [Int64] = []
        for (from, until) in [("04", "05"), ("05", "06"), ("06", "07"), ("04", "06"), ("05", "07")] {
            anew.append(
                try ask(Requests.overview(nil, from: "2021-\(from)-01", until: "2021-\(until)-01"), 0, &load).first)
        }
        report.line("the country, all worked out anew", anew.sorted().map(Sample.text).joined(separator: "   "))
        let answer = try load.ask(Requests.overview(nil, from: "2021-01-01", until: "2022-01-01"))
        report.line("the country's answer", "\(answer.text.utf8.count >> 10) KiB")
        report.line("memory", "\(server.memory >> 20) MiB, \(server.peakMemory >> 20) MiB at most")
    }

    private func ask(_ request: [UInt8], _ times: Int, _ load: inout Load) throws -> (first: Int64, LoadFigures) {
        let begun = LoadConnection.now
        let answer = try load.ask(request)
        let first = LoadConnection.now - begun
        guard answer.status == 200, answer.text.contains("\"contacts\"") else {
            throw BenchError.answer(String(answer.text.prefix(500)))
        }
        var figures = LoadFigures()
        var left = times
        try load.run(into: &figures) {
            left -= 1
            return left >= 0 ? request : nil
        }
        return (first, figures)
    }

    private func text(_ figures: LoadFigures) -> String {
        "p50 \(Sample.text(figures.sample.p50))   p99 \(Sample.text(figures.sample.p99))   \(figures.statuses)"
    }
}
