import Operations
import Shapes
import Testing

/// The rules of the NLGov REST API Design Rules (Logius) that declarations alone can break.
@Suite("API design rules")
struct ConformanceTests {
    private func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

    @Test("names are unique: ids, and methods with paths")
    func unique() {
        #expect(Set(API.all.map(\.id)).count == API.all.count)
        #expect(Set(API.all.map { "\($0.method.rawValue) \($0.path)" }).count == API.all.count)
    }

    @Test("/core/path-segments-kebab-case and /core/no-trailing-slash", arguments: API.all.map(\.path))
    func paths(path: String) {
        #expect(path.hasPrefix("/") && !path.hasSuffix("/") && !path.contains("//"))
        for (index, part) in parts(path).enumerated() where !part.hasPrefix("{") && path != "/openapi.json" {
            let isLast = index == parts(path).count - 1
            let word = isLast && part.hasPrefix("_") ? part.dropFirst() : part
            #expect(word.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || $0.isNumber }, "\(part)")
        }
    }

    @Test("/core/naming-resources: no verbs in paths", arguments: API.all.map(\.path))
    func nouns(path: String) {
        let verbs: Set<Substring> = ["book", "cancel", "move", "get", "create", "delete", "update", "apply", "issue"]
        #expect(parts(path).allSatisfy { !verbs.contains($0) })
    }

    @Test("/core/query-keys-camel-case and camelCase in bodies", arguments: API.all.flatMap(\.properties).map(\.name))
    func keys(name: String) {
        #expect(name.first?.isLowercase == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    @Test("/core/transport/no-sensitive-uris: nothing personal in path or query")
    func sensitive() {
        let personal: Set<String> = ["bsn", "vNumber", "givenName", "familyName", "birthDate", "email", "phone", "key"]
        for operation in API.all {
            for property in operation.pathProperties + operation.queryProperties {
                #expect(!personal.contains(property.name), "\(operation.id) \(property.name)")
            }
        }
    }

    @Test("every parameter of a path is an input, and required")
    func pathParameters() {
        for operation in API.all {
            #expect(operation.pathProperties.map(\.name) == operation.pathNames, "\(operation.id)")
            #expect(!operation.pathProperties.contains { !$0.isRequired }, "\(operation.id)")
        }
    }

    @Test("/core/error-handling/invalid-input: 400 is declared, 422 is for reused keys alone")
    func problems() {
        for operation in API.all {
            #expect(operation.problems.contains(.invalidInput), "\(operation.id)")
            #expect(operation.problems.contains(.keyReused) == operation.needsKey, "\(operation.id)")
        }
    }

    @Test("what creates visits, holds, batches, cases, plans and tokens needs a key; nothing else does")
    func idempotency() {
        #expect(
            API.all.filter(\.needsKey).map(\.id) == [
                "place-hold", "book-visit", "walk-in", "open-case", "book-batch", "plan-configuration", "issue-token",
            ])
        // What is created under a name of the caller's choice cannot be created twice.
        let named = ["apply-plan", "add-sponsor"]
        #expect(API.all.filter { $0.status == 201 }.allSatisfy { $0.needsKey || named.contains($0.id) })
    }

    @Test("every operation has words, and an example where it has a body")
    func words() {
        for operation in API.all {
            #expect(!operation.summary.isEmpty && !operation.summary.hasSuffix("."), "\(operation.id)")
            #expect((operation.example != nil) == operation.takesBody, "\(operation.id)")
        }
    }

    @Test("every example is accepted by its own shape")
    func examples() async throws {
        try await accept(API.bookVisit, ["maastricht"])
        try await accept(API.searchSlots, ["maastricht"])
        try await accept(API.placeHold, ["maastricht"])
        try await accept(API.assess, ["maastricht", "biometrics"])
        try await accept(API.cancelVisit, ["K7QM-4XWD"])
        try await accept(API.moveVisit, ["K7QM-4XWD"])
        try await accept(API.closeDay, ["maastricht", "2021-03-09"])
        let caseID = "0123456789abcdefghijklmnop"
        try await accept(API.searchVisits, ["maastricht"])
        try await accept(API.searchClients, [])
        try await accept(API.reportInterruption, ["maastricht"])
        try await accept(API.settleInterruption, [caseID])
        try await accept(API.mergeClients, [caseID])
        try await accept(API.openCase, ["maastricht"])
        try await accept(API.searchCases, ["maastricht"])
        try await accept(API.doStep, [caseID])
        try await accept(API.pauseCase, [caseID])
        try await accept(API.resumeCase, [caseID])
        try await accept(API.withdrawCase, [caseID])
        try await accept(API.reopenCase, [caseID])
        try await accept(API.noteCase, [caseID])
        try await accept(API.finishLeg, ["K7QM-4XWD", "l1"])
        try await accept(API.checkIn, ["K7QM-4XWD"])
        try await accept(API.markNoShow, ["K7QM-4XWD"])
        try await accept(API.undoVisit, ["K7QM-4XWD"])
        try await accept(API.walkIn, ["maastricht"])
        try await accept(API.takeTurn, ["maastricht"])
        try await accept(API.transferLeg, ["K7QM-4XWD", "l1"])
        try await accept(API.receiveStock, ["maastricht"])
        try await accept(API.transferStock, ["maastricht"])
        try await accept(API.countStock, ["maastricht"])
        try await accept(API.voidStock, ["maastricht"])
        try await accept(API.registerDocument, [caseID])
        try await accept(API.planConfiguration, [])
        try await accept(API.issueToken, [])
        try await accept(API.setClock, [])
        try await accept(API.addSponsor, [])
        try await accept(API.editSponsor, ["acme"])
        try await accept(API.bookBatch, ["acme"])
        try await accept(API.doHandOffs, ["GM0938"])
        try await accept(API.suspendService, ["return-visa"])
        try await accept(API.suspendCentreService, ["maastricht", "return-visa"])
    }

    private func accept<Input, Answer>(_ operation: Operation<Input, Answer>, _ parameters: [String]) async throws {
        let binding = operation.answered { _ throws(Refusal) in throw Refusal(.unavailable, "read") }
        var headers = RequestHeaders()
        headers.idempotencyKey = "0123456789abcdef"
        headers.ifMatch = "\"v1\""
        let request = RawRequest(
            method: "POST", path: "/v1", headers: headers, body: Array(try #require(operation.about.example).utf8),
            isLocal: true)
        let principal = Principal.token(id: "t", grants: Role.allCases.map { Grant($0) })
        let answer = await binding.answer(request, parameters: parameters, principal: principal)
        #expect(answer.status == 503, "\(operation.id): \(String(decoding: answer.bytes, as: UTF8.self))")
    }
}
