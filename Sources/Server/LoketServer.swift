import Hummingbird
import Logging
import NIOCore
package import Operations
package import ServiceLifecycle
package import UnixSignals

/// Serves operations over HTTP until it is asked to stop.
package struct LoketServer: Sendable {
    private let settings: ServerSettings
    private let responder: Responder

    /// A server of what routes lead to.
    ///
    /// `authenticate` gives who a bearer token or visit key belongs to, `nil` for one that is not known; it may refuse.
    package init(
        _ routes: Routes, settings: ServerSettings, figures: RequestFigures = RequestFigures(),
        authenticate: @escaping @Sendable (String) async throws(Refusal) -> Principal?
    ) {
        self.settings = settings
        responder = Responder(
            routes: routes, authenticate: authenticate, figures: figures, accessLog: settings.accessLog)
    }

    /// Runs until a signal or the task's cancellation ends it: no new connections, requests under way are answered, then
    /// `services` stop, then `close` runs.
    ///
    /// `services` run beside it and stop after it; `isReady` is told the port once it listens.
    package func run(
        beside services: [any Service] = [], signals: [UnixSignal] = [.sigterm, .sigint],
        isReady: @escaping @Sendable (Int) async -> Void = { _ in },
        close: @Sendable () async throws -> Void = {}
    ) async throws {
        let application = Application(
            responder: responder,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in await isReady(channel.localAddress?.port ?? 0) },
            logger: settings.logger)
        var configuration = ServiceGroupConfiguration(
            services: services + [application], gracefulShutdownSignals: signals, logger: settings.logger)
        configuration.maximumGracefulShutdownDuration = .seconds(settings.patience)
        let group = ServiceGroup(configuration: configuration)
        // A task of its own: cancelling it would cut requests off that are under way.
        let running = Task { try await group.run() }
        do {
            try await withTaskCancellationHandler {
                try await running.value
            } onCancel: {
                Task { await group.triggerGracefulShutdown() }
            }
        } catch {
            try await close()
            throw error
        }
        try await close()
    }
}
