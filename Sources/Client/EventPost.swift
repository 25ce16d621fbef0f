import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Posts bodies to one address outside, each once: whoever sends them decides when to try again.
package struct EventPost: Sendable {
    /// What came back.
    package enum Answer: Hashable, Sendable {
        /// A status, and how many seconds the receiver asks to wait (`Retry-After`).
        case status(Int, retryAfter: Int?)
        /// Nothing: `no-connection`, or `timed-out`.
        case none(because: String)
    }

    private let url: String
    private let timeout: TimeAmount
    private let connections = Connections(follows: false)

    /// Posts to an address; a redirection is an answer like any other and is not gone after.
    package init(url: String, timeout seconds: Int64 = 30) {
        self.url = url
        timeout = .seconds(seconds)
    }

    /// Posts a body with headers.
    package func send(_ body: [UInt8], headers: [(name: String, value: String)]) async -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        for header in headers { request.headers.add(name: header.name, value: header.value) }
        request.body = .bytes(body)
        do {
            let response = try await connections.http.execute(request, timeout: timeout)
            // What a receiver says beside its status is nobody's business here, but the connection is used again.
            _ = try? await response.body.collect(upTo: 1 << 16)
            let wait = response.headers.first(name: "Retry-After").flatMap { Int($0) }
            return .status(Int(response.status.code), retryAfter: wait.map { max(0, $0) })
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            return .none(because: "timed-out")
        } catch {
            return .none(because: "no-connection")
        }
    }
}
