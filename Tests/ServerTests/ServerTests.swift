import Client
import Operations
import Server
import Synchronization
import Testing

@Suite("Server")
struct ServerTests {
    private let bindings = [
        API.listCentres.answered { _ in
            CentreList(centres: [
                CentreLine(
                    centre: "maastricht", name: "Maastricht", timeZone: "Europe/Amsterdam", languages: ["en"],
                    labels: [])
            ])
        },
        API.setClock.answered { call throws(Refusal) in
            guard call.input.now.milliseconds > 0 else { throw Refusal(.conflict, "earlier than what is recorded") }
            return call.input
        },
        API.showVisit.handled { call throws(Refusal) in
            throw Refusal(.notFound, "no visit for \(call.principal.name)")
        },
        API.listTokens.answered { _ in TokenList(tokens: []) },
        API.watchEvents.answered { _ in
            AsyncStream { stream in
                stream.yield(Array("id: 1\nevent: visit-booked\ndata: {}\n\n".utf8))
                stream.finish()
            }
        },
    ]

    @Test("every answer carries the version and the security headers, errors too")
    func headers() async throws {
        try await withServer(bindings) { url in
            for path in ["/v1/centres", "/v1/nothing", "/v1/tokens", "/"] {
                let reply = try await LoketClient(url: url).send(RawRequest(method: "GET", path: path))
                #expect(reply.values("API-Version") == [API.version])
                #expect(reply.values("Cache-Control") == ["no-store"])
                #expect(reply.values("X-Content-Type-Options") == ["nosniff"])
                #expect(reply.values("X-Frame-Options") == ["DENY"])
                #expect(reply.values("Content-Security-Policy") == ["frame-ancestors 'none'"])
                #expect(!reply.values("Strict-Transport-Security").isEmpty)
                #expect(reply.values("Server").isEmpty)
                if reply.status != 200 { #expect(reply.values("Content-Type") == [MediaType.problem]) }
                #expect(reply.values("Access-Control-Allow-Origin") == (path == "/v1/centres" ? ["*"] : []))
            }
        }
    }

    @Test("an operation is called over HTTP as it is declared")
    func call() async throws {
        try await withServer(bindings) { url in
            let client = LoketClient(url: url)
            let centres = try await client.call(API.listCentres, Nothing())
            #expect(centres.value.centres.map(\.centre) == ["maastricht"])
            let clock = try await client.call(API.setClock, ClockSetting(now: Instant(seconds: 5)))
            #expect(clock.value.now == Instant(seconds: 5))
        }
    }

    @Test("a refusal reaches the client with its kind")
    func refusals() async throws {
        try await withServer(bindings, authenticate: { $0 == "key" ? .visitKey(visit: "K7QM-4XWD") : nil }) { url in
            let client = LoketClient(url: url)
            #expect(
                await kind { try await client.call(API.setClock, ClockSetting(now: Instant(seconds: -5))) } == .conflict
            )
            #expect(await kind { try await client.call(API.listTokens, Nothing()) } == .unauthorized)
            let stranger = client.with(token: "wrong")
            #expect(await kind { try await stranger.call(API.listTokens, Nothing()) } == .unauthorized)
            let holder = client.with(token: "key")
            #expect(await kind { try await holder.call(API.listTokens, Nothing()) } == .notAllowed)
            #expect(await kind { try await holder.call(API.showVisit, VisitNamed(visit: "K7QM-4XWD")) } == .notFound)
        }
    }

    @Test("a token that cannot be looked up is no unknown token")
    func lookup() async throws {
        let broken: @Sendable (String) async throws(Refusal) -> Principal? = { _ throws(Refusal) in
            throw Refusal(.unavailable, "the disk is away")
        }
        try await withServer(bindings, authenticate: broken) { url in
            let client = LoketClient(url: url, token: "key")
            #expect(await kind { try await client.call(API.listTokens, Nothing()) } == .unavailable)
        }
    }

    private func kind<Answer>(_ call: () async throws -> Answer) async -> ProblemKind? {
        do {
            _ = try await call()
            return nil
        } catch ClientError.refused(let refusal) {
            return refusal.kind
        } catch {
            return nil
        }
    }

    @Test("HEAD answers as GET without a body; OPTIONS tells what is open; others are 405 with Allow")
    func methods() async throws {
        try await withServer(bindings) { url in
            func ask(_ method: String) async throws -> RawReply {
                try await LoketClient(url: url).send(RawRequest(method: method, path: "/v1/centres"))
            }
            let head = try await ask("HEAD")
            #expect(head.status == 200 && head.body.isEmpty && head.values("Content-Length") != ["0"])
            let options = try await ask("OPTIONS")
            #expect(options.status == 204 && options.values("Access-Control-Allow-Origin") == ["*"])
            let delete = try await ask("DELETE")
            #expect(delete.status == 405 && delete.values("Allow") == ["GET, HEAD"])
        }
    }

    @Test("a body that is too large or of another type is refused")
    func bodies() async throws {
        try await withServer(bindings) { url in
            func post(_ body: [UInt8], _ type: String?) async throws -> Int {
                var request = RawRequest(method: "POST", path: "/v1/exercise/clock", body: body)
                request.headers.contentType = type
                return try await LoketClient(url: url).send(request).status
            }
            let large = [UInt8](repeating: 0x20, count: 1 << 20 + 1)
            let statuses = [
                try await post(large, "application/json"), try await post(Array("{}".utf8), "text/plain"),
                try await post(Array("{}".utf8), nil), try await post(Array("{}".utf8), "application/json"),
            ]
            #expect(statuses == [413, 415, 415, 400])
        }
    }

    @Test("events come as they happen, by right")
    func events() async throws {
        let auditor = Principal.token(id: "t", grants: [Grant(.auditor)])
        try await withServer(bindings, authenticate: { _ in auditor }) { url in
            let lines = Mutex<[String]>([])
            try await LoketClient(url: url, token: "t").events(EventsAsked()) { line in
                lines.withLock { $0.append(line) }
            }
            #expect(lines.withLock { $0 } == [": ", "", "id: 1", "event: visit-booked", "data: {}", ""])
        }
    }

    @Test("requests are counted by operation, never by path; stopping closes")
    func figures() async throws {
        let figures = RequestFigures()
        let closed = Mutex(0)
        try await withServer(bindings, figures: figures, close: { closed.withLock { $0 += 1 } }) { url in
            _ = try await LoketClient(url: url).call(API.listCentres, Nothing())
            _ = try? await LoketClient(url: url).call(API.showVisit, VisitNamed(visit: "K7QM-4XWD"))
        }
        #expect(closed.withLock { $0 } == 1)
        #expect(figures.text.contains(#"loket_requests_total{operation="list-centres",status="200"} 1"#))
        #expect(figures.text.contains(#"loket_requests_total{operation="show-visit",status="401"} 1"#))
        #expect(!figures.text.contains("K7QM"))
    }

    @Test("no server gives exit code 5")
    func unreachable() async {
        await #expect {
            try await LoketClient(url: "http://127.0.0.1:1").call(API.listCentres, Nothing())
        } throws: {
            ($0 as? ClientError)?.exitCode == 5
        }
    }
}
