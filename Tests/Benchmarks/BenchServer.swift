import Foundation
import Kernel
import Ledger
import Logging
import Operations
import Server

/// The child process: an installation over the bench's folder, served as `loket serve` does, with the bare insert beside.
struct BenchServer {
    let folder: BenchFolder
    /// When its clock begins; ``startsAt`` where left out.
    var startsAt: Instant?

    /// The administrator's token.
    static let token = "bench-token-of-the-administrator-32"

    /// Friday, 26 February 2021: everything from Monday on can be booked.
    static let startsAt = Instant("2021-02-26T08:00:00Z")

    func run() async throws {
        let kernel = try await BenchServer.open(folder, startingAt: startsAt ?? BenchServer.startsAt)
        let inserts = try InsertRow(database: folder.insertDatabase)
        let routes = Routes(kernel.bindings + [inserts.binding])
        let logger = Logger(label: "loket") { StreamLogHandler.standardError(label: $0) }
        let settings = ServerSettings(port: 0, logger: logger)
        let server = LoketServer(routes, settings: settings) { bearer throws(Refusal) in
            try kernel.authenticate(bearer)
        }
        let duties = Task { await kernel.runClock() }
        try await server.run(
            isReady: { port in FileHandle.standardOutput.write(Data("listening on \(port)\n".utf8)) },
            close: {
                duties.cancel()
                try await kernel.close()
                try await inserts.close()
            })
    }

    /// The installation of a folder, made where there is none.
    static func open(_ folder: BenchFolder, startingAt startsAt: Instant? = BenchServer.startsAt) async throws -> Kernel
    {
        let options = Kernel.Options(
            files: LedgerFiles(database: folder.database), centres: folder.centres,
            modules: [folder.modules, BenchFolder.root + "/Plugins"], kind: .exercise, startsAt: startsAt,
            adminToken: BenchServer.token)
        do {
            return try await Kernel.start(options).kernel
        } catch let failure as Kernel.StartFailure {
            for diagnostic in failure.diagnostics { print("\(diagnostic)") }
            throw failure
        }
    }
}
