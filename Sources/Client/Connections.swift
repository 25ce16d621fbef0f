import AsyncHTTPClient
import NIOCore

/// Owns the connections to servers and closes them when nobody needs them any more.
final class Connections: Sendable {
    /// What sends requests.
    let http: HTTPClient

    /// No connections yet; where it `follows`, a redirection is gone after.
    init(follows: Bool = true) {
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(5)
        // A refused connection is told at once; calls that may be repeated are repeated by the client itself.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        if !follows { configuration.redirectConfiguration = .disallow }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        http.shutdown { _ in }
    }
}
