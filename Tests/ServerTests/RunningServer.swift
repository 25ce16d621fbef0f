import Client
import Logging
import Operations
import Server

/// Runs a server of some bindings on a free port while `body` asks it, and stops it cleanly.
func withServer(
    _ bindings: [Binding], figures: RequestFigures = RequestFigures(),
    authenticate: @escaping @Sendable (String) async throws(Refusal) -> Principal? = { _ in nil },
    close: @escaping @Sendable () async -> Void = {},
    body: @escaping @Sendable (String) async throws -> Void
) async throws {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let server = LoketServer(
        Routes(bindings), settings: ServerSettings(port: 0, logger: logger), figures: figures,
        authenticate: authenticate)
    let (ports, port) = AsyncStream<Int>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            try await server.run(signals: [], isReady: { port.yield($0) }, close: close)
        }
        for await found in ports {
            try await body("http://127.0.0.1:\(found)")
            break
        }
        group.cancelAll()
        while (try? await group.next()) != nil {}
    }
}
