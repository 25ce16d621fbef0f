import Foundation
import Kernel
import Ledger
import Operations

/// An exercise in a folder of its own: the sample centres, a clock that is set, and operations called as requests.
final class Rehearsal: Sendable {
    let folder: String
    let kernel: Kernel
    let messages: [String]
    private let routes: Routes

    static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

    init(
        at time: String, folder: String? = nil, centres: String? = nil, modules: String? = nil,
        adminToken: String? = Rehearsal.admin
    ) async throws {
        self.folder = try folder ?? Rehearsal.makeFolder()
        let options = Kernel.Options(
            files: LedgerFiles(database: self.folder + "/loket.db"), centres: centres ?? Rehearsal.root + "/Centres",
            modules: [modules ?? Rehearsal.root + "/Plugins"], kind: .exercise, startsAt: Instant(time),
            adminToken: adminToken)
        let started = try await Kernel.start(options)
        kernel = started.kernel
        messages = started.messages
        routes = Routes(started.kernel.bindings)
    }

    /// The first national administrator's token.
    static let admin = "test-admin-token-of-32-characters!!"

    /// A new token of grants that are written as one word, `officer:ind@maastricht`.
    func token(_ grants: String...) async throws -> String {
        let grants = grants.compactMap { Grant($0) }
        let request = API.issueToken.request(TokenAsked(grants: grants))
        let issued = await call(
            "POST", "/tokens", body: String(decoding: request.body, as: UTF8.self), bearer: Rehearsal.admin,
            key: UUID().uuidString)
        guard let secret = issued["secret"] else { throw Missing(text: issued.text) }
        return secret
    }

    /// Something that should have been answered was not.
    struct Missing: Error {
        let text: String
    }

    static func makeFolder() throws -> String {
        let folder = NSTemporaryDirectory() + "loket-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// An answer, with its body as JSON.
    struct Answer {
        let status: Int
        let bytes: [UInt8]
        let tag: String?

        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// A value by its keys and places, `slots.0.startsAt`.
        subscript(path: String) -> String? {
            var value: Any? = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
            for part in path.split(separator: ".") {
                if let index = Int(part) {
                    let list = value as? [Any]
                    value = list.flatMap { index < $0.count ? $0[index] : nil }
                } else {
                    value = (value as? [String: Any])?[String(part)]
                }
            }
            switch value {
            case let text as String: return text
            case let number as NSNumber: return number.stringValue
            case let list as [Any]: return "\(list.count) elements"
            case .some: return "an object"
            case nil: return nil
            }
        }

        func count(_ key: String) -> Int {
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            return (object?[key] as? [Any])?.count ?? 0
        }
    }

    func call(
        _ method: String, _ path: String, query: String? = nil, body: String = "", bearer: String? = nil,
        key: String? = nil, ifMatch: String? = nil, contentType: String = "application/json"
    ) async -> Answer {
        var headers = RequestHeaders()
        headers.contentType = contentType
        headers.idempotencyKey = key
        headers.ifMatch = ifMatch
        let request = RawRequest(
            method: method, path: "/v1" + path, query: query, headers: headers, body: Array(body.utf8), isLocal: true)
        switch routes.route(method: method, path: "/v1" + path) {
        case .found(let binding, let parameters):
            var principal = Principal.anonymous
            do throws(Refusal) {
                if let bearer { principal = try kernel.authenticate(bearer) ?? .anonymous }
            } catch {
                return Answer(status: error.status, bytes: RawAnswer(error).bytes, tag: nil)
            }
            let raw = await binding.answer(request, parameters: parameters, principal: principal)
            return Answer(status: raw.status, bytes: raw.bytes, tag: raw.tag)
        case .refused(let refusal):
            return Answer(status: refusal.status, bytes: RawAnswer(refusal).bytes, tag: nil)
        case .preflight: return Answer(status: 204, bytes: [], tag: nil)
        }
    }

    /// Opens the stream of events.
    func watch(bearer: String) async -> AsyncStream<[UInt8]>? {
        guard case .found(let binding, _) = routes.route(method: "GET", path: "/v1/events"),
            let principal = try? kernel.authenticate(bearer)
        else { return nil }
        let request = RawRequest(method: "GET", path: "/v1/events", query: nil, body: [])
        let answer = await binding.answer(request, parameters: [], principal: principal)
        if case .stream(let stream) = answer.body { return stream }
        return nil
    }

    /// Puts the sample centres and modules in force, changed as told: their texts by the names of their files.
    func apply(_ change: (inout [String: String]) -> Void) async throws {
        var texts: [String: String] = [:]
        for name in ["national.yaml", "maastricht.yaml", "leiden.yaml", "east-netherlands.yaml"] {
            texts[name] = try String(contentsOfFile: Rehearsal.root + "/Centres/" + name, encoding: .utf8)
        }
        for folder in try FileManager.default.contentsOfDirectory(atPath: Rehearsal.root + "/Plugins") {
            let name = "Plugins/\(folder)/module.yaml"
            texts[name] = try? String(contentsOfFile: Rehearsal.root + "/" + name, encoding: .utf8)
        }
        change(&texts)
        let body = String(decoding: try JSONSerialization.data(withJSONObject: ["files": texts]), as: UTF8.self)
        let planned = await call(
            "POST", "/configuration/plans", body: body, bearer: Rehearsal.admin, key: UUID().uuidString)
        let applied = await call(
            "POST", "/configuration/plans/\(planned["plan"] ?? "none")/applications", bearer: Rehearsal.admin)
        guard applied.status == 201 else { throw Missing(text: planned.text + applied.text) }
    }

    /// A person of a party as JSON.
    static func person(
        _ number: Int, born: String = "1987-05-01", nationality: String = "IN", service: String? = "biometrics",
        given: String = "Asha", family: String = "Rao", facts: String = ""
    ) -> String {
        let services = service.map { ",\"services\":[\"\($0)\"]" } ?? ""
        let facts = facts.isEmpty ? "" : ",\"facts\":{\(facts)}"
        return """
            {"person":"p\(number)","givenName":"\(given)","familyName":"\(family)","birthDate":"\(born)",\
            "nationalities":["\(nationality)"]\(services)\(facts)}
            """
    }

    /// A booking as JSON.
    static func booking(_ startsAt: String, _ persons: [String], more: String = "") -> String {
        """
        {"startsAt":"\(startsAt)","party":[\(persons.joined(separator: ","))],\
        "contact":{"email":"asha@example.org","language":"en"},"livesIn":"GM0938"\(more)}
        """
    }

    func book(_ startsAt: String, _ persons: [String] = [person(1)], key: String = UUID().uuidString) async -> Answer {
        await call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking(startsAt, persons), key: key)
    }

    func end() async throws {
        try await kernel.close()
    }
}
