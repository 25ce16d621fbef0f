/// An operation together with what does it, ready to be called with a raw request.
package struct Binding: Sendable {
    /// What is done.
    package let operation: AnyOperation
    private let run: @Sendable (RawRequest, [String], Principal) async throws(Refusal) -> RawAnswer

    init(
        _ operation: AnyOperation,
        run: @escaping @Sendable (RawRequest, [String], Principal) async throws(Refusal) -> RawAnswer
    ) {
        self.operation = operation
        self.run = run
    }

    /// What keeps a request out by its headers alone, before its body is read; `nil` where nothing does.
    package func refusal(_ headers: RequestHeaders, hasBody: Bool) -> Refusal? {
        if let type = operation.contentType, !headers.accepts(type), !headers.accepts(MediaType.problem) {
            return Refusal(.notAcceptable, "the answer is \(type)")
        }
        guard operation.method.hasBody, hasBody else { return nil }
        let types = operation.tableExample == nil ? [MediaType.json] : [MediaType.json, MediaType.table]
        guard let type = headers.mediaType, types.contains(type) else {
            return Refusal(.unsupportedMediaType, "send the body as \(types.joined(separator: " or "))")
        }
        return nil
    }

    /// Does it: decodes the request, calls the handler, encodes the answer; every refusal becomes a problem.
    package func answer(_ request: RawRequest, parameters: [String], principal: Principal) async -> RawAnswer {
        do throws(Refusal) {
            if let refusal = operation.who.refusal(principal, isLocal: request.isLocal) { throw refusal }
            return try await run(request, parameters, principal)
        } catch {
            return RawAnswer(error)
        }
    }
}

extension Operation {
    /// Binds the operation to a handler that may answer with stored bytes or an entity tag.
    package func handled(
        by handler: @escaping @Sendable (Call<Input>) async throws(Refusal) -> Reply<Answer>
    ) -> Binding {
        let reader = InputReader(about, table: table)
        let input = input
        let answer = answer
        let quick = quick
        return Binding(about) { request, parameters, principal throws(Refusal) in
            let headers = request.headers
            let asked: Input
            var places = BodyPlaces.none
            if let plain = quick?(parameters, request.query) {
                asked = plain
            } else {
                (asked, places) = try reader.read(input, request, parameters: parameters)
            }
            let call = Call(
                asked, by: principal,
                idempotencyKey: headers.idempotencyKey, ifMatch: headers.matchTags, lastEvent: headers.lastEvent,
                places: places, sentPath: request.path, sentBody: request.body)
            let reply: Reply<Answer>
            do throws(Refusal) {
                reply = try await handler(call)
            } catch {
                throw places.placed(error.placed(in: about.method.hasBody ? .body : .query))
            }
            var raw: RawAnswer
            switch reply.content {
            case .value(let value):
                raw = RawAnswer(status: answer.status, contentType: answer.contentType, body: answer.encode(value))
            case .stored(let status, let body):
                raw = RawAnswer(
                    status: status, contentType: body.isEmpty ? nil : answer.contentType,
                    body: body.isEmpty ? .none : .bytes(body))
            }
            raw.tag = reply.tag
            return raw
        }
    }

    /// Binds the operation to a handler that gives a plain answer.
    package func answered(
        by handler: @escaping @Sendable (Call<Input>) async throws(Refusal) -> Answer
    ) -> Binding {
        handled { call throws(Refusal) in .value(try await handler(call)) }
    }
}
