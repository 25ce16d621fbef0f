import Foundation
import Kernel

/// Measures a server under the load of 64 clients: health, searches, refusals, bare inserts, bookings.
///
/// What is compared runs in many short turns, so that a machine that is slower for a while is so for both.
struct OverHTTP {
    private let clients = 64
    private let rounds = 12
    private let seconds = 0.5
    private let writes = 2_500

    func measure(into report: inout Report) async throws {
        let folder = try BenchFolder.make()
        defer { folder.remove() }
        try await BenchServer.open(folder).close()
        let legs = try Seeding(folder: folder).run()
        let begun = LoadConnection.now
        let server = try ServerProcess(ServerProcess.own, ["serve", folder.path])
        defer { server.stop() }
        report.section(
            "over HTTP: \(clients) clients, the server in a process of its own on this machine, \(legs) legs booked")
        report.line("start with these legs", Sample.text(LoadConnection.now - begun))
        let before = server.memory
        var load = try Load(port: server.port, clients: clients)
        defer { load.close() }
        try check(&load)
        try reading(&load, server, into: &report)
        try writing(&load, server, into: &report)
        let (after, most) = (server.memory >> 20, server.peakMemory >> 20)
        report.line("memory", "\(before >> 20) MiB at the start, \(after) MiB after, \(most) MiB at most")
    }

    // What is measured must be what is meant.
    private func check(_ load: inout Load) throws {
        var requests = Requests()
        let search = try load.ask(Requests.search)
        guard search.status == 200, search.text.components(separatedBy: "\"localEnd\"").count == 21 else {
            throw BenchError.answer(search.text)
        }
        let refused = try load.ask(requests.refused())
        guard refused.status == 409, refused.text.contains("alternatives") else {
            throw BenchError.answer(refused.text)
        }
        let insert = try load.ask(Requests.insert)
        guard insert.status == 201 else { throw BenchError.answer(insert.text) }
    }

    private func reading(_ load: inout Load, _ server: ServerProcess, into report: inout Report) throws {
        var (health, search, refusals) = (LoadFigures(), LoadFigures(), LoadFigures())
        var warming = LoadFigures()
        var requests = Requests()
        let refused = (0..<20_000).map { _ in requests.refused() }
        var place = 0
        func nextRefused() -> [UInt8] {
            place += 1
            return refused[place % refused.count]
        }
        try load.run(seconds: seconds, into: &warming) { Requests.health }
        try load.run(seconds: seconds, into: &warming) { Requests.search }
        try load.run(seconds: seconds, into: &warming) { nextRefused() }
        var disk = (written: 0, read: 0)
        var work = (health: 0, search: 0, refusals: 0)
        for _ in 0..<rounds {
            var mark = server.processorTime
            func spent() -> Int {
                defer { mark = server.processorTime }
                return server.processorTime - mark
            }
            try load.run(seconds: seconds, into: &health) { Requests.health }
            work.health += spent()
            try load.run(seconds: seconds, into: &search) { Requests.search }
            work.search += spent()
            let before = (server.bytesWritten, server.bytesRead)
            try load.run(seconds: seconds, into: &refusals) { nextRefused() }
            work.refusals += spent()
            disk.written += server.bytesWritten - before.0
            disk.read += server.bytesRead - before.1
        }
        report.line("GET /v1/health", health)
        report.line("GET slots, 20 of 31 days, 100 desks", search)
        report.line("POST visits, refused: every desk is taken", refusals)
        report.line(
            "processor time of the server a request",
            costs(
                ("health", work.health, health), ("search", work.search, search), ("refusal", work.refusals, refusals)))
        report.line("disk during refusals", "\(disk.written) bytes written, \(disk.read) bytes read")
        report.target("searches a second, of health's", share: search.rate / health.rate, of: 40)
        let slower = Double(search.sample.p99) / Double(max(1, health.sample.p99))
        report.target(
            "p99 of a search ≤ 2 × health's", reached: "\((slower * 10).rounded() / 10) ×", isMet: slower <= 2)
        report.target("refusals a second, of health's", share: refusals.rate / health.rate, of: 35)
        report.target(
            "refusals touch no disk", reached: "\(disk.written + disk.read) bytes", isMet: disk.written + disk.read == 0
        )
    }

    // What the server spent on each request of a kind, from milliseconds that it spent on all of them.
    private func costs(_ kinds: (name: String, spent: Int, figures: LoadFigures)...) -> String {
        kinds.map { "\($0.name) \(Sample.text(Int64($0.spent) * 1_000_000 / Int64(max(1, $0.figures.sample.count))))" }
            .joined(separator: ", ")
    }

    private func writing(_ load: inout Load, _ server: ServerProcess, into report: inout Report) throws {
        var (inserts, bookings) = (LoadFigures(), LoadFigures())
        var work = (inserts: 0, bookings: 0)
        var warming = LoadFigures()
        var requests = Requests()
        for round in 0...rounds {
            let bodies = (0..<writes).map { _ in requests.booked() }
            var (inserted, booked) = (0, 0)
            var (insertFigures, bookingFigures) = round == 0 ? (warming, warming) : (inserts, bookings)
            let begun = server.processorTime
            try load.run(into: &insertFigures) {
                inserted += 1
                return inserted <= 2 * writes ? Requests.insert : nil
            }
            let inserting = server.processorTime
            try load.run(into: &bookingFigures) {
                booked += 1
                return booked <= bodies.count ? bodies[booked - 1] : nil
            }
            if round == 0 {
                warming = bookingFigures
            } else {
                (inserts, bookings) = (insertFigures, bookingFigures)
                work.inserts += inserting - begun
                work.bookings += server.processorTime - inserting
            }
        }
        report.line("POST one row, a bare insert", inserts)
        report.line("POST visits, booked", bookings)
        report.line(
            "processor time of the server a write",
            costs(("insert", work.inserts, inserts), ("booking", work.bookings, bookings)))
        report.target("bookings a second, of the bare insert's", share: bookings.rate / inserts.rate, of: 25)
    }
}
