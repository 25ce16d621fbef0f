import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
package import Operations
import Shapes

/// Calls operations of a running server over HTTP.
package struct LoketClient: Sendable {
    /// Where the server is, without `/v1`: `http://127.0.0.1:8080`.
    package let url: String
    private let token: String?
    private let timeout: Duration
    private let connections: Connections

    /// A client of a server; `token` may be a token or a visit's key.
    package init(url: String, token: String? = nil, timeout: Duration = .seconds(30)) {
        self.init(url: url, token: token, timeout: timeout, connections: Connections())
    }

    private init(url: String, token: String?, timeout: Duration, connections: Connections) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.token = token
        self.timeout = timeout
        self.connections = connections
    }

    /// The same client with another token or key.
    package func with(token: String?) -> LoketClient {
        LoketClient(url: url, token: token, timeout: timeout, connections: connections)
    }

    /// Calls an operation and reads its answer.
    ///
    /// An idempotency key is made where one is needed and none is given. When the connection fails, reads and requests
    /// with a key are sent again, with the same key, twice at most.
    package func call<Input, Answer>(
        _ operation: Operation<Input, Answer>, _ input: Input, idempotencyKey: String? = nil, ifMatch: String? = nil
    ) async throws(ClientError) -> Answered<Answer> {
        var raw = operation.request(input)
        raw.headers.idempotencyKey = idempotencyKey ?? (operation.about.needsKey ? LoketClient.newKey() : nil)
        raw.headers.ifMatch = ifMatch.map { "\"\($0)\"" }
        let mayRepeat = !operation.about.method.hasBody || raw.headers.idempotencyKey != nil
        let reply = try await send(raw, attempts: mayRepeat ? 3 : 1)
        guard (200..<300).contains(reply.status) else { throw failure(reply.status, reply.body) }
        guard let value = operation.answer.decode(reply.body) else {
            throw .unreadable("\(reply.status) with a body that is not the answer of \(operation.id)")
        }
        let tag = reply.values("ETag").first.map { $0.filter { $0 != "\"" } }
        return Answered(value: value, bytes: reply.body, tag: tag, status: reply.status)
    }

    /// Sends a request as it is and gives what comes back, whatever its status.
    ///
    /// With several attempts it is sent again when the connection fails.
    package func send(_ raw: RawRequest, attempts: Int = 1) async throws(ClientError) -> RawReply {
        var left = attempts
        while true {
            left -= 1
            do {
                let response = try await exchange(raw, for: .seconds(timeout.components.seconds))
                let body = try await response.body.collect(upTo: 64 << 20)
                return RawReply(
                    status: Int(response.status.code), headers: response.headers.map { ($0.name, $0.value) },
                    body: Array(body.readableBytesView))
            } catch {
                guard left > 0, LoketClient.isConnectionFailure(error) else {
                    throw .unreachable(url, reason: LoketClient.words(for: error))
                }
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// The events of a server as they come, a line of text at a time.
    package func events(
        _ asked: EventsAsked, line: (String) async throws -> Void
    ) async throws {
        let raw = API.watchEvents.request(asked)
        let response = try await exchange(raw, for: .hours(24 * 365))
        guard response.status == .ok else {
            let body = try? await response.body.collect(upTo: 1 << 20)
            throw failure(Int(response.status.code), body.map { Array($0.readableBytesView) } ?? [])
        }
        var pending: [UInt8] = []
        for try await buffer in response.body {
            for byte in buffer.readableBytesView {
                if byte == UInt8(ascii: "\n") {
                    try await line(String(decoding: pending, as: UTF8.self))
                    pending.removeAll(keepingCapacity: true)
                } else {
                    pending.append(byte)
                }
            }
        }
    }

    private func exchange(_ raw: RawRequest, for time: TimeAmount) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: url + raw.path + (raw.query.map { "?" + $0 } ?? ""))
        request.method = HTTPMethod(rawValue: raw.method)
        let fields = [
            ("Accept", raw.headers.accept), ("Content-Type", raw.headers.contentType),
            ("Idempotency-Key", raw.headers.idempotencyKey), ("If-Match", raw.headers.ifMatch),
            ("Authorization", token.map { "Bearer \($0)" }),
        ]
        for (name, value) in fields {
            if let value { request.headers.add(name: name, value: value) }
        }
        if !raw.body.isEmpty { request.body = .bytes(raw.body) }
        return try await connections.http.execute(request, timeout: time)
    }

    private func failure(_ status: Int, _ bytes: [UInt8]) -> ClientError {
        var reading = Reading()
        if let tree = try? JSONReader.read(bytes), let refusal = Refusal.shape.read(tree, &reading) {
            return .refused(refusal)
        }
        return .unreadable("\(status) without a problem")
    }

    private static func isConnectionFailure(_ error: any Error) -> Bool {
        if error is NIOConnectionError || error is ChannelError || error is IOError { return true }
        let known: [HTTPClientError] = [.connectTimeout, .remoteConnectionClosed]
        return (error as? HTTPClientError).map(known.contains) ?? false
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case is NIOConnectionError: "connection refused"
        case let error as IOError where error.errnoCode == ECONNREFUSED: "connection refused"
        case let error as HTTPClientError where error == .connectTimeout: "no connection in time"
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            "no answer in time"
        default: "\(error)"
        }
    }

    private static func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef".utf8)
        let bytes = (0..<32).map { _ in digits[Int(generator.next(upperBound: UInt(16)))] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
