import Client
import Foundation
import Operations

/// A server that was started as a program of its own, and answers.
final class LoketProcess: Sendable {
    /// The program, with its output.
    let run: Run
    /// Where it listens, `http://127.0.0.1:43210`.
    let url: String
    private let client: LoketClient

    /// Waits until a started server tells where it listens.
    init(_ run: Run) async throws {
        self.run = run
        try await run.wait(60, for: "listening") { run.out.contains("stop with Ctrl-C") || !run.isRunning }
        guard let found = run.out.firstMatch(of: /listening on (http:\S+)/) else {
            throw Fault("the server did not start\n\(run.out)\n\(run.err)")
        }
        url = String(found.1)
        client = LoketClient(url: url)
    }

    /// Sends a request and gives what comes back, whatever its status.
    func call(
        _ method: String, _ path: String, query: String? = nil, body: String = "", bearer: String? = nil,
        key: String? = nil, ifMatch: String? = nil
    ) async throws -> Answer {
        var request = RawRequest(method: method, path: "/v1" + path, query: query, body: Array(body.utf8))
        request.headers.contentType = body.isEmpty ? nil : "application/json"
        request.headers.idempotencyKey = key
        request.headers.ifMatch = ifMatch
        return Answer(try await client.with(token: bearer).send(request))
    }

    /// Books a visit; every call is a booking of its own unless it has a key.
    func book(
        _ startsAt: String, at centre: String = "maastricht", _ persons: [String] = [Party.person(1)],
        key: String = UUID().uuidString, more: String = ""
    ) async throws -> Answer {
        try await call(
            "POST", "/centres/\(centre)/visits", body: Party.booking(startsAt, persons, more: more), key: key)
    }

    /// Stops it as a service manager does, and gives its exit status.
    func stop() async throws -> Int32 {
        run.send(SIGTERM)
        return try await run.end(within: 60)
    }

    /// Ends it as a power cut does.
    func cut() async throws {
        run.send(SIGKILL)
        _ = try await run.end(within: 60)
    }
}
