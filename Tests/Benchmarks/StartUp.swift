import Foundation

/// How long the real program takes from its start to its first answer, and what memory it then has.
struct StartUp {
    func measure(into report: inout Report) throws {
        report.section("start-up: `loket serve` with the sample centres, from its start to the first answer")
        let own = URL(fileURLWithPath: ServerProcess.own)
        let executable = own.deletingLastPathComponent().appendingPathComponent("loket").path
        let folder = BenchFolder(path: NSTemporaryDirectory() + "loket-bench-" + UUID().uuidString)
        defer { folder.remove() }
        for name in ["empty database", "database that is there", "once more"] {
            let begun = LoadConnection.now
            let server = try ServerProcess(
                executable,
                [
                    "serve", "--listen", "127.0.0.1:0", "--database", folder.database, "--exercise", "--clock",
                    "2021-03-04T08:00:00Z", "--centres", BenchFolder.root + "/Centres", "--modules",
                    BenchFolder.root + "/Plugins",
                ])
            defer { server.stop() }
            var load = try Load(port: server.port, clients: 1)
            defer { load.close() }
            let answer = try load.ask(Requests.health)
            let took = LoadConnection.now - begun
            report.line(name, "\(Sample.text(took))   memory \(server.memory >> 20) MiB   \(answer.status)")
        }
    }
}
