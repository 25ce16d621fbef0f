import Operations
import Testing

@Suite("Bindings")
struct BindingTests {
    private let token = Principal.token(id: "t", grants: [Grant(.officer, centre: "maastricht")])

    private func answer(
        _ binding: Binding, method: String = "POST", parameters: [String] = [], query: String? = nil, body: String = "",
        key: String? = nil, principal: Principal = .anonymous
    ) async -> (status: Int, text: String) {
        var headers = RequestHeaders()
        headers.idempotencyKey = key
        let request = RawRequest(
            method: method, path: "/v1", query: query, headers: headers, body: Array(body.utf8))
        let raw = await binding.answer(request, parameters: parameters, principal: principal)
        return (raw.status, String(decoding: raw.bytes, as: UTF8.self))
    }

    @Test("input is put together from path and query")
    func query() async {
        let binding = API.listSlots.answered { call in
            let asked = call.input
            return SlotsFound(
                timeZone: "\(asked.centre) \(asked.service) \(asked.persons) \(asked.limit)", slots: [],
                next: asked.from.map { "\($0)" }, why: [])
        }
        let found = await answer(
            binding, method: "GET", parameters: ["maastricht"], query: "service=biometrics&persons=2&from=2021-03-09")
        #expect(
            found.text
                == #"{"timeZone":"maastricht biometrics 2 20","slots":[],"next":"2021-03-09","why":[],"nearest":[]}"#)
    }

    @Test(
        "a plain request that is read quickly is read alike in full",
        arguments: [
            "service=biometrics", "service=return-visa&persons=6&limit=500",
            "from=2021-03-09&service=a&until=2021-03-16",
            "service=a&persons=0", "service=a&persons=7", "service=a&limit=501", "service=a&limit=020",
            "service=a&limit=1",
            "service=-a", "service=a--b", "service=a-", "service=", "service=a&service=b", "service=a&from=2021-02-29",
            "service=a&", "service", "service=a&x=1", "service=A", "service=a2", "persons=2",
            "service=a&limit=9&limit=9",
        ])
    func quick(query: String) async {
        let binding = API.listSlots.answered { call in
            let asked = call.input
            return SlotsFound(
                timeZone: "\(asked.centre) \(asked.service) \(asked.persons) \(asked.limit)", slots: [],
                next: "\(asked.from.map { "\($0)" } ?? "-") \(asked.until.map { "\($0)" } ?? "-")", why: [])
        }
        // An escape leaves nothing to the quick reader.
        let escaped = query.replacing("service", with: "%73ervice")
        for centre in ["maastricht", "Maastricht"] {
            let one = await answer(binding, method: "GET", parameters: [centre], query: query)
            let two = await answer(binding, method: "GET", parameters: [centre], query: escaped)
            #expect(one == two)
        }
    }

    @Test("a problem tells everything that is wrong, with pointers")
    func allFindings() async throws {
        let binding = API.bookVisit.answered { _ throws(Refusal) in throw Refusal(.failed, "not reached") }
        let (status, text) = await answer(
            binding, parameters: ["maastricht"],
            body: """
                {"startsAt":"2021-03-09","party":[{"person":"p1","givenName":"A","familyName":"B",\
                "birthDate":"1987-02-30","nationalities":["in"],"facts":{"had-document":true}}],\
                "contact":{"language":"en"},"centre":"leiden","nots":1}
                """)
        #expect(status == 400)
        let problem = try #require(refusal(text))
        #expect(problem.kind == .invalidInput)
        #expect(
            Set(problem.findings.map { "\($0.code) \($0.part.rawValue) \($0.pointer)" }) == [
                "missing-key header /Idempotency-Key", "invalid-time body /startsAt",
                "invalid-day body /party/0/birthDate", "unknown-nationality body /party/0/nationalities/0",
                "wrong-type body /party/0/facts/had-document", "unknown-key body /nots", "unknown-key body /centre",
            ]
        )
        #expect(
            text.contains(
                #""type":"/problems/invalid-input","title":"The request is not valid","status":400,"detail":"#))
    }

    @Test(
        "a body that cannot be read is one finding",
        arguments: [("[]", "wrong-type"), ("{", "invalid-json"), (#"{"now":1,"now":2}"#, "duplicate-key")])
    func unreadable(body: String, code: String) async throws {
        let binding = API.setClock.answered { $0.input }
        let (status, text) = await answer(binding, body: body, principal: token)
        #expect(status == 400)
        let problem = try #require(refusal(text))
        #expect(problem.findings.map(\.code) == [code])
    }

    @Test("a table is taken where the operation reads one, and nowhere else")
    func tables() {
        func refusal(_ binding: Binding, _ type: String) -> ProblemKind? {
            var headers = RequestHeaders()
            headers.contentType = type
            return binding.refusal(headers, hasBody: true)?.kind
        }
        let handOffs = API.doHandOffs.answered { _ in HandOffResults(steps: []) }
        #expect(refusal(handOffs, "text/csv; charset=utf-8") == nil)
        #expect(refusal(handOffs, "application/json") == nil)
        #expect(refusal(handOffs, "text/plain") == .unsupportedMediaType)
        #expect(refusal(API.setClock.answered { $0.input }, "text/csv") == .unsupportedMediaType)
    }

    @Test("a body without required keys may be left out")
    func emptyBody() async {
        let binding = API.cancelVisit.answered { call throws(Refusal) in throw Refusal(.conflict, call.input.visit) }
        let found = await answer(binding, parameters: ["k7qm4xwd"], principal: .visitKey(visit: "K7QM-4XWD"))
        #expect(found.status == 409)
        #expect(found.text.contains(#""detail":"K7QM-4XWD""#))
    }

    @Test(
        "unknown, repeated and broken parameters of a query are told",
        arguments: [
            ("after=1&after=2", "duplicate-key"), ("limits=5", "unknown-key"), ("limit=501", "out-of-bounds"),
            ("limit=%zz", "invalid-encoding"), ("after=-1", "out-of-bounds"), ("limit=", "invalid-number"),
        ])
    func badQuery(query: String, code: String) async throws {
        let binding = API.readJournal.answered { _ in JournalPage(entries: [], next: nil) }
        let auditor = Principal.token(id: "a", grants: [Grant(.auditor)])
        let (status, text) = await answer(binding, method: "GET", query: query, principal: auditor)
        #expect(status == 400)
        let findings = try #require(refusal(text)).findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.part) == [.query])
    }

    @Test("what a handler finds stands in the part that the input was read from")
    func placedFindings() async throws {
        let findings = [
            InputFinding("unknown-service", at: "/service", "no such service"),
            InputFinding("turned-period", at: "/until", in: .query, "it ends before it begins"),
            InputFinding("missing-key", at: "/Idempotency-Key", in: .header, "it is missing"),
        ]
        let asked = API.listSlots.answered { _ throws(Refusal) in throw Refusal(findings) }
        let inQuery = await answer(asked, method: "GET", parameters: ["maastricht"], query: "service=a")
        #expect(try #require(refusal(inQuery.text)).findings.map(\.part) == [.query, .query, .header])
        let searched = API.cancelVisit.answered { _ throws(Refusal) in throw Refusal(findings) }
        let inBody = await answer(
            searched, parameters: ["K7QM-4XWD"], principal: .visitKey(visit: "K7QM-4XWD"))
        #expect(try #require(refusal(inBody.text)).findings.map(\.part) == [.body, .body, .header])
    }

    @Test("a path that cannot be meant is not found")
    func badPath() async {
        let binding = API.showVisit.answered { _ throws(Refusal) in throw Refusal(.failed, "not reached") }
        #expect(await answer(binding, method: "GET", parameters: ["nonsense"], principal: token).status == 404)
    }

    @Test("who may not is told before the input is looked at")
    func access() async {
        let binding = API.listTokens.answered { _ in TokenList(tokens: []) }
        #expect(await answer(binding, method: "GET").status == 401)
        #expect(await answer(binding, method: "GET", principal: token).status == 403)
        let administrator = Principal.token(id: "n", grants: [Grant(.nationalAdmin)])
        #expect(await answer(binding, method: "GET", principal: administrator).status == 200)
    }

    @Test("a stored answer goes out byte for byte")
    func stored() async {
        let binding = API.issueToken.handled { _ in .stored(status: 201, body: Array("{ \"a\": 1 }".utf8)) }
        let administrator = Principal.token(id: "n", grants: [Grant(.nationalAdmin)])
        let found = await answer(
            binding, body: #"{"grants":[{"role":"auditor"}]}"#, key: "0123456789abcdef", principal: administrator)
        #expect(found == (201, "{ \"a\": 1 }"))
    }

    @Test("media types that do not fit are refused before the body is read")
    func mediaTypes() {
        let binding = API.setClock.answered { $0.input }
        var headers = RequestHeaders()
        #expect(binding.refusal(headers, hasBody: true)?.status == 415)
        headers.contentType = "Application/JSON; charset=utf-8"
        #expect(binding.refusal(headers, hasBody: true) == nil)
        headers.accept = "text/html, application/xml;q=0.9"
        #expect(binding.refusal(headers, hasBody: true)?.status == 406)
        headers.accept = "text/html, */*;q=0.1"
        #expect(binding.refusal(headers, hasBody: true) == nil)
        headers.accept = "application/json;q=0"
        #expect(binding.refusal(headers, hasBody: true)?.status == 406)
    }
}
