import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations

/// Answers every HTTP request: finds the operation, reads the body, calls, and dresses the answer.
struct Responder: HTTPResponder {
    let routes: Routes
    let authenticate: @Sendable (String) async throws(Refusal) -> Principal?
    let figures: RequestFigures
    let accessLog: Logger?
    private let dress = AnswerDress()

    /// The most bytes of a body that are read.
    static let largestBody = 1 << 20

    init(
        routes: Routes, authenticate: @escaping @Sendable (String) async throws(Refusal) -> Principal?,
        figures: RequestFigures,
        accessLog: Logger?
    ) {
        self.routes = routes
        self.authenticate = authenticate
        self.figures = figures
        self.accessLog = accessLog
    }

    /// The response to a request; it never throws, so that every answer is dressed alike.
    func respond(to request: Request, context: RequestSource) async throws -> Response {
        let start = ContinuousClock.now
        let target = request.head.path ?? "/"
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = mark.map { String(target[..<$0]) } ?? target
        let isHead = request.method == .head
        let raw: RawAnswer
        var operation: AnyOperation?
        switch routes.route(method: request.method.rawValue, path: path) {
        case .refused(let refusal): raw = RawAnswer(refusal)
        case .preflight(let allow):
            figures.count("preflight", status: 204, took: ContinuousClock.now - start)
            return dress.preflight(allow)
        case .found(let binding, let parameters):
            operation = binding.operation
            let query = mark.map { String(target[target.utf8.index(after: $0)...]) }
            raw = await answer(binding, parameters, path, query, request, context)
        }
        let took = ContinuousClock.now - start
        figures.count(operation?.id ?? "none", status: raw.status, took: took)
        if let accessLog { log(request.method, operation, raw.status, took, to: accessLog) }
        return dress.response(raw, isOpen: operation?.who == .open, isHead: isHead)
    }

    private func answer(
        _ binding: Binding, _ parameters: [String], _ path: String, _ query: String?, _ request: Request,
        _ context: RequestSource
    ) async -> RawAnswer {
        let fields = SentFields(request.headers)
        var headers = RequestHeaders()
        headers.accept = fields.accept
        let operation = binding.operation
        let length = fields.contentLength.flatMap(Int.init)
        let hasBody = (length ?? 0) > 0 || fields.transferEncoding != nil
        if operation.method.hasBody { headers.contentType = fields.contentType }
        if let refusal = binding.refusal(headers, hasBody: hasBody) { return RawAnswer(refusal) }
        if let length, length > Responder.largestBody { return RawAnswer(tooLarge) }
        var body: [UInt8] = []
        if operation.method.hasBody, hasBody {
            guard let buffer = try? await request.body.collect(upTo: Responder.largestBody) else {
                return RawAnswer(tooLarge)
            }
            body = Array(buffer.readableBytesView)
        }
        var principal = Principal.anonymous
        if operation.who != .open, let authorization = fields.authorization {
            headers.authorization = authorization
            do throws(Refusal) {
                guard let bearer = headers.bearer, let known = try await authenticate(bearer) else {
                    throw Refusal(.unauthorized, "the bearer token is not known, or ended")
                }
                principal = known
            } catch {
                return RawAnswer(error)
            }
        }
        if operation.needsKey { headers.idempotencyKey = fields.idempotencyKey }
        if operation.takesMatch { headers.ifMatch = fields.ifMatch }
        if operation.contentType == MediaType.events { headers.lastEvent = fields.lastEventID }
        let raw = RawRequest(
            method: request.method.rawValue, path: path, query: query, headers: headers, body: body,
            isLocal: operation.who == .localOrToken && context.isLocal(request.headers))
        return await binding.answer(raw, parameters: parameters, principal: principal)
    }

    private var tooLarge: Refusal {
        Refusal(.tooLarge, "a body has at most \(Responder.largestBody) bytes")
    }

    // The operation's template stands for the path: a path may hold a reference.
    private func log(
        _ method: HTTPRequest.Method, _ operation: AnyOperation?, _ status: Int, _ took: Duration, to log: Logger
    ) {
        let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
        log.info(
            "request",
            metadata: [
                "method": .string(operation == nil ? "-" : method.rawValue),
                "path": .string(operation.map { Routes.base + $0.path } ?? "-"), "status": .stringConvertible(status),
                "micros": .stringConvertible(micros),
            ])
    }
}
