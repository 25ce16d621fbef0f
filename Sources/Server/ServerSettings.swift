package import Logging

/// Where a server listens and what it writes down.
package struct ServerSettings: Sendable {
    /// The address, `127.0.0.1`.
    package var host: String
    /// The port; 0 lets the system choose.
    package var port: Int
    /// Where the server's own messages go.
    package var logger: Logger
    /// Where a line for each request goes, or nowhere.
    ///
    /// It names the operation, never the path or a person.
    package var accessLog: Logger?
    /// Seconds that requests under way are given when the server is asked to stop.
    package var patience: Int = 10

    /// Settings of a server.
    package init(host: String = "127.0.0.1", port: Int = 8080, logger: Logger, accessLog: Logger? = nil) {
        self.host = host
        self.port = port
        self.logger = logger
        self.accessLog = accessLog
    }
}
